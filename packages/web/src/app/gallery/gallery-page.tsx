import { useState } from 'react'
import {
  Button,
  Card,
  Checkbox,
  ComboBox,
  ConfirmDialog,
  EmptyState,
  FileDrop,
  LevelChip,
  LevelLegend,
  LEVELS,
  Notice,
  Pagination,
  ProgressBar,
  ReasonDialog,
  SaveState,
  Select,
  showToast,
  StackedBar,
  Tabs,
  TextField,
  ToastRegion,
  Tree,
} from '../../ui/index.ts'
import { FormSample } from './form-sample.tsx'
import { OPTIONS, TREE } from './samples.ts'
import { TableSample } from './table-sample.tsx'

/** Every part of the kit on one page; it exists while developing and is not in the built application. */
export function GalleryPage() {
  return (
    <main className="mx-auto max-w-[82rem] space-y-5 px-4 py-6 sm:px-7">
      <FormSample />
      <TableSample />
      <div className="grid gap-5 lg:grid-cols-2">
        <Fields />
        <States />
      </div>
      <ToastRegion />
    </main>
  )
}

function Fields() {
  const [unit, setUnit] = useState<string | null>(null)
  const [kind, setKind] = useState<string | null>('civil-servant')
  const [on, setOn] = useState(true)
  const [file, setFile] = useState<File | null>(null)
  const [node, setNode] = useState<string | null>('so-noi-vu')
  return (
    <Card title="Ô nhập và lựa chọn">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Số quyết định" hint="Như ghi trên văn bản" placeholder="412/QĐ-SNV" />
        <TextField label="Họ và tên" value="Nguyễn" problem="Cần cả họ, tên đệm và tên." />
        <Select label="Loại người" options={OPTIONS} value={kind} onChange={setKind} />
        <ComboBox label="Đơn vị" options={OPTIONS} value={unit} onChange={setUnit} />
        <TextField label="Ưu điểm" lines={3} />
        <div className="space-y-2">
          <Checkbox isSelected={on} onChange={setOn}>
            Gồm cả đơn vị cấp dưới
          </Checkbox>
          <Checkbox isSelected={false} isIndeterminate onChange={setOn}>
            Chọn một phần
          </Checkbox>
          <Dialogs />
        </div>
      </div>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <FileDrop
          label="Thả tệp danh sách vào đây"
          endings={['.xlsx']}
          limit={20 * 1_048_576}
          file={file}
          onFile={setFile}
        />
        <Tree label="Cơ quan, đơn vị" nodes={TREE} selected={node} onSelect={setNode} opened={['tinh', 'so']} />
      </div>
    </Card>
  )
}

function Dialogs() {
  const [asking, setAsking] = useState<'confirm' | 'reason' | null>(null)
  const close = () => setAsking(null)
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="danger" onPress={() => setAsking('reason')}>
        Trả lại
      </Button>
      <Button onPress={() => setAsking('confirm')}>Gửi</Button>
      <Button look="quiet" onPress={() => showToast('Đã gửi trưởng phòng.')}>
        Báo tin
      </Button>
      <Button isDisabled>Đã khóa</Button>
      <ReasonDialog
        title="Trả lại phiếu cho anh Khải"
        isOpen={asking === 'reason'}
        onClose={close}
        action="Trả lại"
        look="danger"
        reasonLabel="Lý do trả lại"
        hint="Người được trả lại đọc được lý do này."
        onConfirm={() => Promise.resolve(['Phiếu này vừa được người tự chấm rút về lúc 09:41.'])}
      >
        Phiếu trở về bước tự chấm; điểm đã chấm được giữ nguyên.
      </ReasonDialog>
      <ConfirmDialog
        title="Gửi phiếu cho trưởng phòng?"
        isOpen={asking === 'confirm'}
        onClose={close}
        action="Gửi"
        onConfirm={() => Promise.resolve([])}
      >
        Sau khi gửi, điểm tự chấm không sửa được nữa trừ khi phiếu được trả lại.
      </ConfirmDialog>
    </div>
  )
}

function States() {
  const counts = [
    { level: 'outstanding', people: 2177 },
    { level: 'good', people: 8719 },
    { level: 'satisfactory', people: 52 },
    { level: 'unsatisfactory', people: 12 },
  ] as const
  return (
    <Card title="Trạng thái">
      <div className="space-y-4">
        <div className="flex flex-wrap gap-2">
          {LEVELS.map((level) => (
            <LevelChip key={level} level={level} />
          ))}
        </div>
        <StackedBar counts={counts} tall />
        <LevelLegend counts={counts} />
        <ProgressBar label="Mở đợt năm 2023" done={4216} total={10960} step="Đang tạo phiếu: Sở Y tế" />
        <div className="flex flex-col items-start gap-1">
          <SaveState status={{ kind: 'clean', at: '2026-11-23T02:41:00Z' }} />
          <SaveState status={{ kind: 'saving' }} />
          <SaveState status={{ kind: 'offline', kept: true }} onRetry={() => undefined} />
          <SaveState status={{ kind: 'conflict' }} />
        </div>
        <Notice tone="attention" title="Bằng điểm ở chỗ cuối: cần Hội đồng quyết định">
          Văn phòng, phục vụ còn 1 chỗ; hai người cùng 94,25 điểm và cùng điểm kết quả. Hệ thống không tự chọn.
        </Notice>
        <Notice
          tone="refusal"
          title="Chưa trình được danh sách"
          reasons={[
            'Phòng Thanh tra còn 2 người chưa được trưởng phòng xác nhận.',
            'Nhóm Văn phòng còn một chỗ bằng điểm chưa quyết.',
          ]}
        />
        <Tabs
          label="Năm"
          tabs={[
            {
              id: 'a',
              label: 'Theo tháng',
              content: <Pagination page={2} pageSize={50} total={10960} onPage={() => undefined} />,
            },
            {
              id: 'b',
              label: 'Lịch sử',
              content: <EmptyState title="Chưa có gì">Kết quả các năm trước hiện ở đây.</EmptyState>,
            },
          ]}
        />
      </div>
    </Card>
  )
}
