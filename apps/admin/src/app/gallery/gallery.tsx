import { PageHeader, Section } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';

export function Gallery(): ReactElement {
  return (
    <main style={{ padding: '1.5rem', maxWidth: '80rem' }}>
      <PageHeader title="Thư viện thành phần" above="Thị ủy Thái Hòa" lead="Đã kết nạp 87/120, chậm 6 so với nhịp thời gian." />
      <Section title="Trống, hỏng, đang tải">
        <EmptyState title="Chưa giao chỉ tiêu năm 2021">Kế hoạch năm 2021 còn là dự thảo.</EmptyState>
        <ErrorState reference="01J9-77" onRetry={() => undefined} />
        <LoadingSkeleton />
      </Section>
    </main>
  );
}
