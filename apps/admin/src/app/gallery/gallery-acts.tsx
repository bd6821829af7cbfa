import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { CopyButton } from '@dangvu/ui/copy-button';
import { DecisionFields, emptyDecision } from '@dangvu/ui/decision-fields';
import { Section } from '@dangvu/ui/page-header';
import { ReasonList } from '@dangvu/ui/reason-list';
import { StepList } from '@dangvu/ui/step-list';
import { Timeline } from '@dangvu/ui/timeline';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';

/** Acts, papers and what happened. */
export function GalleryActs(): ReactElement {
  const [opened, setOpened] = useState(false);
  const [decision, setDecision] = useState(emptyDecision);
  return (
    <div style={{ display: 'grid', gap: '1.5rem', gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))' }}>
      <Section title="Quá trình" look="boxed">
        <Timeline
          label="Quá trình"
          entries={[
            { id: '3', title: 'Công nhận đảng viên chính thức', effectiveOn: '2022-02-03', recordedAt: '2022-02-10T03:32:00Z', recordedBy: 'Lê Thị Hạnh', decision: 'Số 41-QĐ/ThU ngày 09/02/2022', tone: 'good' },
            { id: '2', title: 'Chuyển sinh hoạt chính thức', effectiveOn: '2021-06-01', unit: 'đến Chi bộ khối Kim Tân', tone: 'info', corrects: <a href="#event-1">mục ngày 01/05/2021</a> },
            { id: '1', title: 'Chuyển sinh hoạt chính thức', effectiveOn: '2021-05-01', correctedBy: <a href="#event-2">mục ngày 01/06/2021</a> },
            { id: '0', title: 'Kết nạp vào Đảng', effectiveOn: '2021-02-03', unit: 'Chi bộ khối Đồng Tâm 1', decision: 'Số 128-QĐ/ThU ngày 26/01/2021', tone: 'good' },
          ]}
        />
      </Section>
      <Section title="Các bước" look="boxed">
        <StepList
          label="Các bước kết nạp"
          steps={[
            { id: 'a', name: 'Học lớp nhận thức về Đảng', state: 'done', note: 'Giấy chứng nhận 12/03/2020' },
            { id: 'b', name: 'Thẩm tra lý lịch', state: 'overdue', note: '22/02/2026, quá hạn 3 ngày' },
            { id: 'c', name: 'Chi bộ biểu quyết', state: 'current', note: 'Cần hai phần ba, 19/28' },
            { id: 'd', name: 'Quyết định kết nạp', state: 'waiting' },
          ]}
        />
      </Section>
      <Section title="Chưa làm được" look="boxed">
        <ReasonList reasons={[
          { id: 'a', act: 'Công nhận chính thức', reason: 'Chưa đủ 12 tháng dự bị; sớm nhất 03/02/2022.', clause: 'Điều 5, Điều lệ Đảng' },
          { id: 'b', act: 'Chuyển sinh hoạt', reason: 'Đang có một lần chuyển chờ nơi nhận.', clause: 'Điều 6' },
        ]} />
        <p style={{ marginTop: '1rem', display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
          <Button onClick={() => setOpened(true)}>Công bố kế hoạch</Button>
          <Button variant="light">Ghi nháp</Button>
          <CopyButton text="8f14e45f" />
        </p>
      </Section>
      <ConfirmAct
        opened={opened}
        onClose={() => setOpened(false)}
        title="Công bố kế hoạch năm 2021"
        confirm="Công bố"
        onConfirm={() => setOpened(false)}
        final
        typed="Công bố"
        alsoChanges={['13 đơn vị nhận chỉ tiêu, tổng 120', 'Bản dự thảo khóa lại; thay đổi sau này cần quyết định điều chỉnh']}
        refusals={['Phường Quang Tiến chưa được giao chỉ tiêu.']}
      >
        <DecisionFields value={decision} onChange={setDecision} errors={{ number: 'Số này đã dùng trong năm 2021.' }} />
      </ConfirmAct>
    </div>
  );
}
