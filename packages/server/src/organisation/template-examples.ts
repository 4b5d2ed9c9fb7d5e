import type { SheetKey } from '@thuoc-do/domain'

/** Invented rows that show how each sheet is filled in; they carry the mark of an example and are never read. */
export const TEMPLATE_EXAMPLES: Readonly<Record<SheetKey, readonly Readonly<Record<string, string>>[]>> = {
  units: [
    { code: 'TINH', name: 'Tỉnh Mẫu', kind: 'Gốc', from: '01/01/2004' },
    { code: 'KCQ', name: 'Khối các cơ quan chuyên môn', kind: 'Khối', parent: 'TINH', from: '01/01/2004' },
    { code: 'SNV', name: 'Sở Nội vụ', kind: 'Cơ quan', parent: 'KCQ', from: '01/01/2004', organId: 'H00.01' },
    { code: 'SNV-VP', name: 'Văn phòng Sở', kind: 'Đơn vị', parent: 'SNV', from: '01/01/2004' },
  ],
  posts: [
    { code: 'GD', title: 'Giám đốc sở', personKind: 'Công chức', leadership: 'Người đứng đầu' },
    { code: 'CVP', title: 'Chánh Văn phòng', personKind: 'Công chức', leadership: 'Người đứng đầu' },
    {
      code: 'CV',
      title: 'Chuyên viên',
      personKind: 'Công chức',
      leadership: 'Không',
      comparableGroup: 'Tham mưu, tổng hợp',
    },
    {
      code: 'LX',
      title: 'Lái xe',
      personKind: 'Người lao động',
      leadership: 'Không',
      comparableGroup: 'Hỗ trợ, phục vụ',
    },
  ],
  people: [
    {
      code: 'MAU0001',
      fullName: 'Nguyễn Văn Mẫu',
      birthDate: '31/12/1975',
      gender: 'Nam',
      unit: 'SNV',
      post: 'GD',
      from: '01/06/2021',
    },
    {
      code: 'MAU0002',
      fullName: 'Trần Thị Thí Dụ',
      birthDate: '05/09/1990',
      gender: 'Nữ',
      unit: 'SNV-VP',
      post: 'CV',
      from: '15/08/2018',
    },
  ],
  concurrent: [{ code: 'MAU0001', fullName: 'Nguyễn Văn Mẫu', unit: 'SNV-VP', post: 'CVP', from: '01/03/2024' }],
  party: [
    {
      code: 'MAU0001',
      fullName: 'Nguyễn Văn Mẫu',
      cell: 'Chi bộ Sở Nội vụ',
      joinedOn: '03/02/2000',
      officialOn: '03/02/2001',
    },
  ],
}
