/** The product's mark: a short ruler. */
export function LogoMark({ className = 'h-4 w-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 16" className={className} fill="none" stroke="currentColor" aria-hidden="true">
      <rect x="0.75" y="0.75" width="26.5" height="14.5" rx="2.5" strokeWidth="1.5" />
      <path d="M5 15v-4m4.5 4V9m4.5 6v-4m4.5 4V9m4.5 6v-4" strokeWidth="1.4" />
    </svg>
  )
}

/** The mark with the name. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold whitespace-nowrap text-red">
      <LogoMark />
      <span className="text-[1.0625rem] leading-none" lang="vi">
        Thước Đo
      </span>
    </span>
  )
}
