import type { CountProblemCode, MeetingReadyCode, MeetingTransitionCode } from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** Why something about meetings, ballots and Party opinions is refused besides stage and part. */
type MeetingProblemCode =
  | 'meeting-call-needs-head'
  | 'meeting-changed-meanwhile'
  | 'meeting-person-unknown'
  | 'meeting-form-not-in-unit'
  | 'meeting-form-not-handed-in'
  | 'meeting-form-without-place'
  | 'meeting-chair-not-invited'
  | 'meeting-same-chair-and-secretary'
  | 'meeting-tellers-two'
  | 'meeting-quorum-by-rule'
  | 'meeting-writing-not-open'
  | 'meeting-own-opinion'
  | 'ballot-not-in-rule'
  | 'ballot-tellers-missing'
  | 'ballot-already-there'
  | 'ballot-too-few-voters'
  | 'ballot-too-few-cast'
  | 'ballot-box-elsewhere'
  | 'ballot-slips-lost'
  | 'ballot-already-voted'
  | 'ballot-slip-incomplete'
  | 'ballot-closing-confirmed'
  | 'ballot-count-missing'
  | 'ballot-tellers-disagree'
  | 'ballot-already-counted'
  | 'ballot-not-counted'
  | 'party-opinion-needs-committee'
  | 'party-opinion-not-asked'
  | 'party-opinion-own'

/** Sentences about meetings, ballots and opinions of Party committees. */
export const meetingWording: Wording<MeetingProblemCode | MeetingTransitionCode | MeetingReadyCode | CountProblemCode> =
  {
    'meeting-not-your-part': plain(
      'Việc này không thuộc phần của bạn trong cuộc họp: chủ trì điều hành và thông qua biên bản, thư ký điểm danh và ghi ý kiến.',
      'This is not your part in the meeting: the chair leads it and has the minutes adopted, the secretary calls the roll and records.',
    ),
    'meeting-wrong-stage': plain(
      'Cuộc họp không ở bước làm được việc này; hãy tải lại trang.',
      'The meeting is not at a step where this can be done; reload the page.',
    ),
    'meeting-closed': plain(
      'Biên bản đã thông qua nên không sửa được nữa; cần đính chính thì ghi một bản bổ sung.',
      'The minutes are adopted and do not change any more; write an addendum to correct something.',
    ),
    'meeting-call-needs-head': plain(
      'Chỉ người đứng đầu đơn vị hoặc bộ phận tổ chức cán bộ mới triệu tập được cuộc họp.',
      'Only the head of the unit or the personnel body calls a meeting.',
    ),
    'meeting-changed-meanwhile': plain(
      'Cuộc họp vừa được người khác thay đổi; nội dung bạn nhập chưa mất, hãy tải lại rồi làm tiếp.',
      'Somebody else has just changed the meeting; nothing you typed is lost, reload and go on.',
    ),
    'meeting-person-unknown': plain(
      'Có người trong danh sách mời không tìm thấy; hãy tải lại danh sách.',
      'Somebody on the list of invitations was not found; load the list again.',
    ),
    'meeting-form-not-in-unit': plain(
      'Có phiếu không thuộc đợt và đơn vị của cuộc họp; hãy chọn lại.',
      'A form does not belong to the round and unit of the meeting; choose again.',
    ),
    'meeting-form-not-handed-in': {
      vi: (value) => `${value('name')} chưa gửi phiếu tự đánh giá nên chưa có gì để trình bày tại cuộc họp (Điều 21).`,
      en: (value) => `${value('name')} has not handed in his form, so there is nothing to present yet (Article 21).`,
    },
    'meeting-form-without-place': {
      vi: (value) =>
        `${value('name')} chưa có mức sau khi phân bổ tỷ lệ xuất sắc nên chưa bỏ phiếu quyết định được; hãy đề xuất và phân bổ trước, rồi mở cuộc họp.`,
      en: (value) =>
        `${value('name')} has no level after the places yet, so there is nothing to vote on; propose and allocate first, then open the meeting.`,
    },
    'meeting-chair-not-invited': plain(
      'Chủ trì, thư ký và người kiểm phiếu phải có trong danh sách mời.',
      'Chair, secretary and tellers have to be on the list of invitations.',
    ),
    'meeting-same-chair-and-secretary': plain(
      'Chủ trì và thư ký phải là hai người khác nhau.',
      'Chair and secretary have to be two people.',
    ),
    'meeting-tellers-two': plain(
      'Cần đúng hai người kiểm phiếu khác nhau, và chủ trì không kiểm phiếu.',
      'There have to be two different tellers, and the chair is not one of them.',
    ),
    'meeting-quorum-by-rule': {
      vi: (value) => `Văn bản đã quy định tỷ lệ ${value('percent')}%, cơ quan không tự đặt tỷ lệ khác.`,
      en: (value) => `The rule set states a quorum of ${value('percent')}%; the office sets no other.`,
    },
    'meeting-writing-not-open': plain(
      'Ý kiến bằng văn bản chỉ dành cho người đứng đầu đơn vị cấu thành của cơ quan quy mô lớn (Điều 21); người khác phát biểu tại cuộc họp.',
      'Opinions in writing are for heads of constituent units of large bodies (Article 21); others speak at the meeting.',
    ),
    'meeting-own-opinion': plain(
      'Không ai góp ý cho chính mình; phần tự đánh giá đã có trong phiếu.',
      'Nobody gives an opinion on himself; his own appraisal is in the form.',
    ),
    'meeting-presence-unmarked': {
      vi: (value) =>
        `Còn ${value('count')} người chưa điểm danh; hãy đánh dấu có mặt, vắng hoặc có ý kiến bằng văn bản.`,
      en: (value) => `${value('count')} people are not marked yet; mark them present, absent or in writing.`,
    },
    'meeting-nobody-present': plain(
      'Chưa ai được điểm danh có mặt; hãy điểm danh trước khi khai mạc.',
      'Nobody is marked present; call the roll before opening.',
    ),
    'meeting-quorum-missed': {
      vi: (value) => `Mới có ${value('present')} người dự, chưa đủ tỷ lệ đã đặt; hãy chờ thêm hoặc hoãn họp.`,
      en: (value) => `Only ${value('present')} are present, fewer than the quorum; wait or postpone.`,
    },
    'meeting-subject-untreated': {
      vi: (value) => `${value('name')} chưa có ý kiến nào; hãy ghi ý kiến hoặc “không có ý kiến khác”.`,
      en: (value) => `Nothing is recorded on ${value('name')}; record an opinion or “no further opinion”.`,
    },
    'meeting-ballot-unfinished': plain(
      'Cuộc bỏ phiếu chưa kiểm xong; hãy kiểm phiếu hoặc tuyên vô hiệu kèm lý do.',
      'The ballot is not counted; count it or declare it void with a reason.',
    ),
    'meeting-ballot-missing': plain(
      'Văn bản yêu cầu bỏ phiếu kín nhưng cuộc họp chưa có kết quả kiểm phiếu.',
      'The rule set asks for a secret ballot, and the meeting has no counted one.',
    ),
    'meeting-more-agreed-than-present': {
      vi: (value) => `Số người tán thành nhiều hơn ${value('present')} người có mặt.`,
      en: (value) => `More agreed than the ${value('present')} who are present.`,
    },
    'ballot-not-your-part': plain(
      'Việc này không thuộc phần của bạn: chủ trì mở phiếu, người có tên trong danh sách bỏ phiếu, hai người kiểm phiếu đóng và đếm.',
      'This is not your part: the chair opens the ballot, listed voters vote, the two tellers close and count.',
    ),
    'ballot-wrong-state': plain(
      'Cuộc bỏ phiếu không ở bước làm được việc này; hãy tải lại trang.',
      'The ballot is not at a step where this can be done; reload the page.',
    ),
    'ballot-on-paper': plain(
      'Cuộc bỏ phiếu này dùng phiếu giấy; hãy bỏ phiếu vào hòm.',
      'This ballot is on paper; put your slip into the box.',
    ),
    'ballot-counts-known': plain(
      'Kết quả kiểm đã biết nên không tuyên vô hiệu được nữa.',
      'The counts are known, so the ballot can no longer be declared void.',
    ),
    'ballot-not-in-rule': plain(
      'Bộ tiêu chí của đợt này không quy định bỏ phiếu tại cuộc họp này.',
      'The rule set of this round knows no vote at this meeting.',
    ),
    'ballot-tellers-missing': plain(
      'Cần cử hai người kiểm phiếu trước khi mở phiếu.',
      'Two tellers have to be named before the ballot opens.',
    ),
    'ballot-already-there': plain(
      'Cuộc họp đã có một cuộc bỏ phiếu; chỉ bỏ lại khi cuộc trước bị tuyên vô hiệu.',
      'The meeting has a ballot already; it is repeated only when that one is void.',
    ),
    'ballot-too-few-voters': {
      vi: (value) =>
        `Không đủ 3 người bỏ phiếu cho ${value('names')} (không ai bỏ phiếu cho chính mình), nên kết quả sẽ để lộ ai chọn gì. Hãy dùng phiếu giấy hoặc lấy ý kiến ghi biên bản.`,
      en: (value) =>
        `Fewer than three vote on ${value('names')} (nobody votes on himself), so the result would tell who chose what. Use paper, or record opinions in the minutes.`,
    },
    'ballot-too-few-cast': {
      vi: (value) =>
        `Mới có ${value('cast')} phiếu cho người ít phiếu nhất; đóng lúc này sẽ để lộ ai chọn gì. Hãy chờ thêm hoặc tuyên vô hiệu.`,
      en: (value) =>
        `Only ${value('cast')} slips are in for the person with the fewest; closing now would tell who chose what. Wait, or declare it void.`,
    },
    'ballot-box-elsewhere': plain(
      'Hòm phiếu điện tử nằm trên một máy chủ khác, hoặc máy chủ đã khởi động lại và hòm phiếu đã mất. Phiếu của bạn chưa được ghi. Hãy thử lại; nếu vẫn vậy, chủ trì tuyên vô hiệu và tổ chức bỏ phiếu lại.',
      'The electronic box is on another server, or the server restarted and the box is lost. Your slip was not taken. Try again; if it stays so, the chair declares the ballot void and repeats it.',
    ),
    'ballot-slips-lost': {
      vi: (value) =>
        `Có ${value('voted')} người đã bỏ phiếu nhưng hòm chỉ giữ ${value('held')} phiếu. Không phiếu nào được thêm hay bớt: chủ trì phải tuyên vô hiệu và bỏ phiếu lại.`,
      en: (value) =>
        `${value('voted')} people voted but the box holds ${value('held')} slips. None is added or dropped: the chair has to declare the ballot void and repeat it.`,
    },
    'ballot-already-voted': plain(
      'Bạn đã bỏ phiếu; mỗi người bỏ một lần và không xem lại hay đổi được, vì hệ thống không giữ phiếu của ai.',
      'You have voted; everybody votes once, and nothing can be looked up or changed, because no slip is kept.',
    ),
    'ballot-slip-incomplete': plain(
      'Phiếu chưa có đủ mọi người trong danh sách, hoặc có tên của chính bạn; hãy tải lại trang rồi bỏ phiếu.',
      'The slip does not have everybody on the list, or has yourself; reload the page and vote.',
    ),
    'ballot-closing-confirmed': plain(
      'Bạn đã xác nhận đóng phiếu; đang chờ người kiểm phiếu thứ hai.',
      'You have confirmed the closing; it waits for the second teller.',
    ),
    'ballot-count-missing': plain('Hãy nhập số đã đếm.', 'Enter what you counted.'),
    'ballot-tellers-disagree': {
      vi: (value) => `Hai người kiểm phiếu đếm khác nhau ở: ${value('names')}. Cả hai hãy đếm lại.`,
      en: (value) => `The two tellers counted differently for: ${value('names')}. Both count again.`,
    },
    'ballot-already-counted': plain(
      'Bạn đã gửi kết quả đếm; đang chờ người kiểm phiếu thứ hai.',
      'You have sent your count; it waits for the second teller.',
    ),
    'ballot-not-counted': plain(
      'Chưa có cuộc bỏ phiếu nào kiểm xong nên chưa có biên bản kiểm phiếu.',
      'No ballot is counted yet, so there are no minutes of the counting.',
    ),
    'count-not-whole': plain('Số phiếu phải là số nguyên không âm.', 'Slips are whole numbers, not below zero.'),
    'count-subject-missing': plain('Thiếu số phiếu của một người.', 'The count of one person is missing.'),
    'count-choice-unknown': plain('Có ô không có trên phiếu bầu.', 'There is a box that is not on the slip.'),
    'count-does-not-add-up': {
      vi: (value) =>
        `Thu về ${value('collected')} phiếu nhưng cộng các ô, phiếu trắng và phiếu không hợp lệ được ${value('sum')}.`,
      en: (value) =>
        `${value('collected')} slips were collected, but boxes, blank and invalid add up to ${value('sum')}.`,
    },
    'count-more-collected-than-issued': plain(
      'Thu về nhiều hơn số phiếu đã phát.',
      'More slips were collected than issued.',
    ),
    'count-more-issued-than-voters': {
      vi: (value) => `Phát nhiều hơn ${value('voters')} người được bỏ phiếu.`,
      en: (value) => `More slips were issued than the ${value('voters')} who may vote.`,
    },
    'party-opinion-needs-committee': plain(
      'Chỉ đại diện cấp ủy của đơn vị mới nhập ý kiến của cấp ủy.',
      'Only who stands for the Party committee of the unit enters its opinion.',
    ),
    'party-opinion-not-asked': {
      vi: (value) => `Quy trình của ${value('name')} không yêu cầu ý kiến cấp ủy.`,
      en: (value) => `The procedure of ${value('name')} asks for no opinion of the Party committee.`,
    },
    'party-opinion-own': plain(
      'Bạn không nhập ý kiến của cấp ủy về chính mình; hãy để người khác trong cấp ủy nhập.',
      'You do not enter the opinion of the committee on yourself; let another member do it.',
    ),
  }
