import type { Setting } from './tree.ts'

/** An invented product: `points` against the standard product's, or `coefficient` where it was given outright. */
export type DemoProduct = {
  code: string
  name: string
  productUnit: string
  complexity: number
  points: string | null
  coefficient: string | null
  /** Which unit of the agency, counted from 0, has it for itself; null: the whole agency shares it. */
  owner: number | null
}

/** The product against which all others are weighed, and its points. */
export const STANDARD_PRODUCT = { name: 'Công văn trao đổi nghiệp vụ thông thường', points: '10' } as const

type Line = readonly [name: string, productUnit: string, complexity: number, weight: string, owner?: number]

/** A weight written `×2.5` is a coefficient given outright, any other the product's points. */
function productsOf(prefix: string, lines: readonly Line[]): DemoProduct[] {
  return lines.map(([name, productUnit, complexity, weight, owner], at) => {
    const given = weight.startsWith('×')
    return {
      code: `${prefix}-${String(at + 1).padStart(2, '0')}`,
      name,
      productUnit,
      complexity,
      points: given ? null : weight,
      coefficient: given ? weight.slice(1) : null,
      owner: owner ?? null,
    }
  })
}

const SHARED = productsOf('DC', [
  ['Công văn trao đổi nghiệp vụ thông thường', 'văn bản', 1, '10'],
  ['Công văn trả lời cơ quan, tổ chức về vấn đề chuyên môn', 'văn bản', 2, '15'],
  ['Công văn hướng dẫn thực hiện chế độ, chính sách', 'văn bản', 3, '30'],
  ['Tờ trình cấp có thẩm quyền về vấn đề chuyên môn', 'văn bản', 3, '35'],
  ['Báo cáo định kỳ tháng', 'báo cáo', 2, '20'],
  ['Báo cáo định kỳ quý', 'báo cáo', 2, '25'],
  ['Báo cáo sơ kết 6 tháng', 'báo cáo', 3, '40'],
  ['Báo cáo tổng kết năm', 'báo cáo', 4, '60'],
  ['Báo cáo chuyên đề', 'báo cáo', 4, '55'],
  ['Kế hoạch công tác năm của phòng, đơn vị', 'kế hoạch', 3, '40'],
  ['Kế hoạch triển khai nhiệm vụ chuyên đề', 'kế hoạch', 3, '35'],
  ['Đề án, chương trình trình cấp tỉnh', 'đề án', 5, '×25'],
  ['Dự thảo nghị quyết, quyết định quy phạm', 'văn bản', 5, '×20'],
  ['Ý kiến góp ý dự thảo văn bản', 'văn bản', 2, '12'],
  ['Hồ sơ trình khen thưởng', 'hồ sơ', 2, '18'],
  ['Bài phát biểu, tham luận của lãnh đạo', 'bài', 3, '32'],
  ['Chuẩn bị nội dung cuộc họp', 'cuộc họp', 2, '16'],
  ['Biên bản, thông báo kết luận cuộc họp', 'văn bản', 2, '14'],
  ['Tổ chức hội nghị toàn ngành', 'hội nghị', 4, '75'],
  ['Cuộc kiểm tra chuyên ngành tại cơ sở', 'cuộc', 4, '70'],
  ['Đơn thư khiếu nại, kiến nghị được giải quyết', 'vụ việc', 4, '65'],
  ['Buổi tiếp công dân có ghi kết quả', 'buổi', 2, '15'],
  ['Lớp bồi dưỡng, tập huấn được tổ chức', 'lớp', 4, '68'],
  ['Chuyên đề giảng dạy, tập huấn', 'chuyên đề', 3, '45'],
  ['Số liệu thống kê chuyên ngành được cập nhật', 'biểu', 1, '6'],
  ['Tin, bài đăng trên trang thông tin điện tử', 'tin, bài', 1, '5'],
])

const OFFICE = productsOf('VP', [
  ['Văn bản đến được tiếp nhận, chuyển xử lý', 'văn bản', 1, '×0.1', 0],
  ['Văn bản đi được kiểm tra thể thức, phát hành', 'văn bản', 1, '×0.2', 0],
  ['Chứng từ kế toán được kiểm soát, thanh toán', 'chứng từ', 2, '4', 0],
  ['Báo cáo quyết toán kinh phí', 'báo cáo', 4, '65', 0],
  ['Hồ sơ lưu trữ được chỉnh lý, nộp lưu', 'hồ sơ', 1, '3', 0],
])

const OF_SETTING: Readonly<Record<Setting, readonly DemoProduct[]>> = {
  party: [
    ...OFFICE,
    ...productsOf('CM', [
      ['Nghị quyết, chỉ thị của cấp ủy được tham mưu ban hành', 'văn bản', 5, '×18'],
      ['Hồ sơ kết nạp đảng viên được thẩm định', 'hồ sơ', 3, '22', 1],
      ['Hồ sơ thẩm tra tiêu chuẩn chính trị', 'hồ sơ', 3, '26', 1],
      ['Cuộc giám sát chuyên đề của cấp ủy', 'cuộc', 5, '×9'],
      ['Buổi sinh hoạt chuyên đề, báo cáo viên', 'buổi', 3, '28'],
      ['Hội viên, đoàn viên mới được phát triển', 'người', 2, '8'],
      ['Mô hình dân vận khéo được hướng dẫn xây dựng', 'mô hình', 4, '50'],
      ['Báo cáo tình hình tư tưởng, dư luận xã hội', 'báo cáo', 3, '30'],
      ['Hồ sơ nhân sự trình cấp ủy', 'hồ sơ', 4, '48', 1],
    ]),
  ],
  department: [
    ...OFFICE,
    ...productsOf('CM', [
      ['Hồ sơ thủ tục hành chính mức đơn giản được giải quyết', 'hồ sơ', 1, '4'],
      ['Hồ sơ thủ tục hành chính mức phức tạp được giải quyết', 'hồ sơ', 3, '24'],
      ['Hồ sơ thẩm định dự án, quy hoạch', 'hồ sơ', 5, '×8'],
      ['Cuộc thanh tra theo kế hoạch', 'cuộc', 5, '×12', 1],
      ['Cuộc thanh tra đột xuất', 'cuộc', 5, '×10', 1],
      ['Kết luận thanh tra được theo dõi thực hiện', 'kết luận', 3, '36', 1],
      ['Thẩm định dự toán đơn vị trực thuộc', 'hồ sơ', 4, '52', 2],
      ['Cơ sở dữ liệu chuyên ngành được rà soát', 'bộ dữ liệu', 3, '38'],
      ['Sáng kiến, giải pháp kỹ thuật được công nhận', 'sáng kiến', 4, '58'],
    ]),
  ],
  district: [
    ...OFFICE,
    ...productsOf('CM', [
      ['Hồ sơ thủ tục hành chính cấp huyện được giải quyết', 'hồ sơ', 2, '9'],
      ['Giấy chứng nhận đăng ký hộ kinh doanh', 'giấy', 1, '6', 2],
      ['Hồ sơ đất đai, môi trường được thẩm định', 'hồ sơ', 4, '44', 4],
      ['Phương án bồi thường, hỗ trợ, tái định cư', 'phương án', 5, '×14', 4],
      ['Hồ sơ chứng thực, hộ tịch được kiểm tra', 'hồ sơ', 1, '5', 3],
      ['Dự toán, quyết toán ngân sách xã được thẩm tra', 'hồ sơ', 4, '54', 2],
      ['Đối tượng bảo trợ xã hội được giải quyết chế độ', 'hồ sơ', 2, '11', 6],
      ['Cuộc kiểm tra trật tự xây dựng', 'cuộc', 3, '33', 5],
      ['Sự kiện văn hóa, thể thao cấp huyện', 'sự kiện', 4, '62', 7],
    ]),
  ],
  communes: productsOf('CX', [
    ['Hồ sơ chứng thực bản sao, chữ ký', 'hồ sơ', 1, '2'],
    ['Hồ sơ đăng ký khai sinh, kết hôn, khai tử', 'hồ sơ', 1, '5'],
    ['Giấy xác nhận tình trạng hôn nhân, cư trú', 'giấy', 1, '3'],
    ['Hồ sơ đất đai được tiếp nhận, xác minh thực địa', 'hồ sơ', 3, '28'],
    ['Vụ việc hòa giải ở cơ sở', 'vụ việc', 3, '35'],
    ['Hồ sơ hưởng trợ cấp xã hội, người có công', 'hồ sơ', 2, '14'],
    ['Hộ nghèo, cận nghèo được rà soát', 'hộ', 1, '4'],
    ['Chứng từ thu, chi ngân sách xã', 'chứng từ', 1, '3'],
    ['Cuộc kiểm tra vệ sinh, an toàn thực phẩm', 'cuộc', 3, '30'],
    ['Buổi tuyên truyền, phổ biến pháp luật', 'buổi', 2, '20'],
    ['Công trình, phần việc nông thôn mới hoàn thành', 'công trình', 5, '×9.5'],
    ['Công dân nhập ngũ được khám, gọi', 'người', 2, '10'],
    ['Ca trực phòng chống thiên tai, cháy nổ', 'ca', 1, '8'],
    ['Biên bản xử lý vi phạm hành chính', 'vụ việc', 3, '26'],
  ]),
  schools: productsOf('GD', [
    ['Tiết dạy theo phân công', 'tiết', 1, '×0.3'],
    ['Giáo án được soạn mới', 'giáo án', 2, '9'],
    ['Bài kiểm tra định kỳ được chấm, trả', 'lớp', 1, '7'],
    ['Đề kiểm tra định kỳ có ma trận', 'đề', 3, '25'],
    ['Chuyên đề sinh hoạt tổ chuyên môn', 'chuyên đề', 3, '32'],
    ['Học sinh giỏi được bồi dưỡng', 'học sinh', 4, '42'],
    ['Học sinh yếu được phụ đạo', 'học sinh', 3, '24'],
    ['Sổ chủ nhiệm, học bạ hoàn thành', 'lớp', 2, '30'],
    ['Buổi họp cha mẹ học sinh', 'buổi', 2, '16'],
    ['Hoạt động trải nghiệm được tổ chức', 'hoạt động', 3, '38'],
    ['Tiết dự giờ có nhận xét', 'tiết', 2, '8'],
    ['Đồ dùng dạy học tự làm', 'sản phẩm', 3, '20'],
    ['Sáng kiến kinh nghiệm được công nhận', 'sáng kiến', 4, '60'],
    ['Hồ sơ kiểm định chất lượng, trường chuẩn', 'hồ sơ', 5, '×11'],
  ]),
  service: productsOf('SN', [
    ['Lượt người được phục vụ tại đơn vị', 'lượt', 1, '×0.4'],
    ['Hồ sơ chuyên môn được lập, hoàn thiện', 'hồ sơ', 2, '12'],
    ['Ca trực chuyên môn', 'ca', 2, '18'],
    ['Quy trình kỹ thuật mới được triển khai', 'quy trình', 5, '×10'],
    ['Mẫu, sản phẩm được kiểm nghiệm, thẩm tra', 'mẫu', 2, '9'],
    ['Buổi hội chẩn, họp chuyên môn liên khoa', 'buổi', 3, '27'],
    ['Đề tài, nhiệm vụ khoa học cấp cơ sở', 'đề tài', 5, '×15'],
    ['Lượt kiểm tra chất lượng nội bộ', 'lượt', 3, '22'],
    ['Hợp đồng dịch vụ được thực hiện, nghiệm thu', 'hợp đồng', 3, '34'],
    ['Gói mua sắm được lựa chọn nhà thầu', 'gói', 4, '56', 0],
    ['Chương trình truyền thông đại chúng', 'chương trình', 3, '29'],
    ['Thiết bị được kiểm định, bảo dưỡng', 'thiết bị', 2, '13'],
    ['Báo cáo giám sát chuyên môn tuyến dưới', 'báo cáo', 3, '31'],
    ['Phương án tự chủ tài chính', 'phương án', 5, '×7.5', 0],
  ]),
}

/** Everything in the catalogue of an agency of this kind. */
export function productsFor(setting: Setting): readonly DemoProduct[] {
  return [...SHARED, ...OF_SETTING[setting]]
}
