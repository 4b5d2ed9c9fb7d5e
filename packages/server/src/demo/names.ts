import type { Random } from './random.ts'

// Repeated names are more frequent ones.
const FAMILY =
  'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Huỳnh Huỳnh Võ Võ Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lâm Trương Đinh Mai Cao Tô Châu Thạch Danh Quách Tăng Lưu Đoàn'.split(
    ' ',
  )
const MALE_MIDDLE =
  'Văn Văn Văn Hữu Minh Quốc Thanh Hoàng Công Đức Trọng Chí Tấn Phước Nhật Gia Anh Thành Trung Xuân'.split(' ')
const FEMALE_MIDDLE =
  'Thị Thị Thị Thị Ngọc Ngọc Kim Thanh Hồng Bích Mỹ Thúy Diễm Cẩm Tuyết Thu Hoàng Minh Phương Như'.split(' ')
const MALE_GIVEN =
  'An Bảo Bình Cường Dũng Duy Đạt Đức Giang Hải Hào Hậu Hiếu Hoàng Hùng Huy Khang Khánh Khoa Kiên Lâm Long Lộc Luân Mẫn Nam Nghĩa Nhân Nhựt Phát Phong Phú Phúc Phương Quang Quân Quyền Sang Sơn Tài Tâm Tân Thái Thắng Thiện Thịnh Thuận Tiến Toàn Trí Trọng Trung Tuấn Tùng Việt Vinh Vũ'.split(
    ' ',
  )
const FEMALE_GIVEN =
  'An Anh Ánh Châu Chi Dung Duyên Đào Điệp Giang Hà Hạnh Hằng Hân Hiền Hoa Hồng Huệ Hương Khánh Lan Liên Linh Loan Mai My Nga Ngân Ngọc Nhi Nhung Oanh Phượng Phương Quyên Quỳnh Tâm Thảo Thắm Thi Thơ Thu Thủy Thư Thương Tiên Trang Trâm Trinh Trúc Tuyền Uyên Vân Vy Xuân Yến'.split(
    ' ',
  )

export type Gender = 'male' | 'female'

/** An invented full name; any likeness to a real person is chance. */
export function inventName(random: Random, gender: Gender): string {
  const [middle, given] = gender === 'male' ? [MALE_MIDDLE, MALE_GIVEN] : [FEMALE_MIDDLE, FEMALE_GIVEN]
  return `${random.pick(FAMILY)} ${random.pick(middle)} ${random.pick(given)}`
}
