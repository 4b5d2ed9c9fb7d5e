import { useLingui } from '@lingui/react/macro'
import type { HeadedBody, WorkSpan } from '@thuoc-do/contract'
import { LevelChip } from '../../ui/index.ts'

/** What the body a person heads was recognised as, whom it waits for, or that nobody rates it; and how that bounds him. */
export function HeadedBodyNote({ body, total }: { body: HeadedBody; total: WorkSpan }) {
  const { t } = useLingui()
  const { unitName, standing, level, document, waitsFor, authority, article } = body
  const lowered = level !== null && total.levelByPoints !== null && total.level !== total.levelByPoints
  return (
    <div className="mt-3 border-t border-line pt-3 text-sm">
      <p className="font-semibold">{t`Tổ chức do người này đứng đầu: ${unitName}`}</p>
      {standing === 'recognised' && level !== null ? (
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <LevelChip level={level} /> <span className="text-soft">{t`văn bản ${document ?? ''}`}</span>
        </p>
      ) : (
        <p className="mt-1 font-medium text-satisfactory">
          {standing === 'not-listed'
            ? t`Chưa có trong danh sách tổ chức được xếp loại của năm; bộ phận tổ chức cán bộ đưa vào danh sách.`
            : waitsFor === 'body'
              ? t`Chưa được công nhận: tổ chức chưa gửi kết quả tự đánh giá.`
              : authority === null
                ? t`Chưa được công nhận: đã gửi, chờ cấp có thẩm quyền công nhận.`
                : t`Chưa được công nhận: đã gửi, chờ ${authority.personName} (${authority.unitName}) công nhận.`}
        </p>
      )}
      <p className="mt-1 text-soft">
        {lowered
          ? t`Mức của người đứng đầu được hạ xuống bằng mức của tổ chức (${article}).`
          : t`Mức của người đứng đầu không cao hơn mức của tổ chức (${article}).`}
      </p>
    </div>
  )
}
