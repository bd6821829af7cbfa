import { AttainmentBars } from '@dangvu/ui/attainment-bars';
import { DataTable } from '@dangvu/ui/data-table';
import type { Sort } from '@dangvu/ui/data-table';
import { DateField } from '@dangvu/ui/date-field';
import { Figure, FigureBoard, FigureLine } from '@dangvu/ui/figure';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader, Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Tree } from '@dangvu/ui/tree';
import { UnitPicker } from '@dangvu/ui/unit-picker';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { GalleryActs } from './gallery-acts.tsx';
import { GalleryGrid } from './gallery-grid.tsx';
import { bars, people, tree } from './sample.ts';

const tones = [['good', 'Chính thức'], ['warn', 'Chậm nhịp'], ['bad', 'Khai trừ'], ['info', 'Dự bị'], ['wait', 'Chờ nơi nhận'], ['idle', 'Chưa báo cáo']] as const;

export function Gallery(): ReactElement {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['t', 'w1']));
  const [selected, setSelected] = useState('w1');
  const [search, setSearch] = useState('');
  const [day, setDay] = useState<string | null>('2021-10-15');
  const [sort, setSort] = useState<Sort>({ key: 'name', descending: false });
  return (
    <main style={{ padding: '1.5rem', maxWidth: '76rem', margin: '0 auto' }}>
      <PageHeader title="Tổng quan năm 2021" above="Đảng bộ thị xã Thái Hòa" lead="Đã kết nạp 87/120, chậm 6 so với nhịp thời gian." actions={<><Button variant="default">In</Button><Button>Giao chỉ tiêu</Button></>} />
      <Section title="Con số">
        <FigureBoard>
          <Figure label="Đã kết nạp" value={87} of={120} percent={72.5} note={<StateBadge tone="warn" look="plain">chậm 6 so với nhịp</StateBadge>} explain="Đảng viên có quyết định kết nạp trong năm, tính đến ngày số liệu." />
          <Figure label="Nhiệm kỳ 2015–2020" value={639} of={597} percent={107.04} note="đến 31/12/2020" />
          <Figure label="2021 đến 15/10" value={100} of={null} />
          <Figure label="Cách chức" value={0} note="trong 31 người bị kỷ luật" />
          <Figure label="Xã Nghĩa Tiến" value={null} of={5} />
        </FigureBoard>
        <p style={{ display: 'flex', gap: '1.5rem', flexWrap: 'wrap', marginTop: '0.75rem' }}>
          <FigureLine value={156} of={120} percent={130} /><FigureLine value={100} of={null} /><FigureLine value={0} of={5} percent={0} /><FigureLine value={null} />
        </p>
        <p style={{ display: 'flex', gap: '0.5rem', flexWrap: 'wrap', marginTop: '0.75rem' }}>
          {tones.map(([tone, word]) => <StateBadge key={tone} tone={tone}>{word}</StateBadge>)}
        </p>
      </Section>
      <Section title="So với chỉ tiêu" look="boxed"><AttainmentBars title="So với chỉ tiêu" rows={bars} link={(_, name) => <a href="#unit">{name}</a>} /></Section>
      <Section title="Bảng chỉ tiêu"><GalleryGrid /></Section>
      <GalleryActs />
      <div style={{ display: 'grid', gap: '1.5rem', gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))' }}>
        <Section title="Cây tổ chức" look="boxed">
          <Tree label="Tổ chức" nodes={tree} expanded={expanded} onExpandedChange={setExpanded} selected={selected} onSelect={(node) => setSelected(node.id)} />
        </Section>
        <Section title="Nhập liệu" look="boxed">
          <DateField label="Ngày ký" value={day} onChange={setDay} max="2021-12-31" />
          <UnitPicker unit={{ name: 'Phường Hòa Hiếu', path: ['Đảng bộ thị xã Thái Hòa'] }} search={search} onSearch={setSearch}>
            {(close) => <Tree label="Tổ chức" nodes={tree} expanded={expanded} onExpandedChange={setExpanded} selected={selected} onSelect={close} />}
          </UnitPicker>
        </Section>
      </div>
      <Section title="Trống, hỏng, đang tải">
        <div style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))' }}>
          <EmptyState title="Chưa giao chỉ tiêu năm 2021" action={<Button>Lập kế hoạch</Button>}>Kế hoạch năm 2021 còn là dự thảo.</EmptyState>
          <ErrorState reference="01J9-77A2" onRetry={() => undefined} />
          <LoadingSkeleton />
        </div>
      </Section>
      <Section title="Đảng viên" aside="10.000 người">
        <DataTable
          caption="Đảng viên"
          rows={people}
          rowKey={(row) => row.id}
          rowLink={(row, content) => <a href={`#person-${row.id}`}>{content}</a>}
          sort={sort}
          onSort={setSort}
          columns={[
            { key: 'name', header: 'Họ và tên', cell: (row) => row.name, sortable: true },
            { key: 'branch', header: 'Chi bộ', cell: (row) => row.branch, card: 'bare' },
            { key: 'status', header: 'Trạng thái', cell: (row) => <StateBadge tone={row.status === 'official' ? 'good' : 'info'} look="plain">{row.status === 'official' ? 'Chính thức' : 'Dự bị'}</StateBadge>, card: 'aside' },
            { key: 'admitted', header: 'Ngày vào Đảng', cell: (row) => formatDay(row.admitted), align: 'number', sortable: true },
            { key: 'age', header: 'Tuổi Đảng', cell: (row) => row.age, align: 'number', card: 'none' },
          ]}
        />
      </Section>
    </main>
  );
}
