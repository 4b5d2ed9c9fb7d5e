/** The yardstick along the foot of the sign-in page; decoration only. */
export function RulerGround() {
  const marks = Array.from({ length: 101 }, (_, at) => at)
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1010 60"
      preserveAspectRatio="xMidYMax slice"
      className="pointer-events-none absolute inset-x-0 bottom-0 -z-10 h-24 w-full text-red opacity-20"
    >
      {marks.map((mark) => (
        <path
          key={mark}
          d={`M${mark * 10 + 5} 60v-${mark % 10 === 0 ? 34 : mark % 5 === 0 ? 24 : 14}`}
          stroke="currentColor"
          strokeWidth="1"
        />
      ))}
    </svg>
  )
}
