import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'

export type TabEntry<K extends string> = { id: K; label: ReactNode; content: ReactNode }

/** Views of one thing side by side; on a narrow screen the row of names scrolls. */
export function Tabs<K extends string>(props: {
  label: string
  tabs: readonly TabEntry<K>[]
  selected?: K
  onSelect?: (id: K) => void
}) {
  const { label, tabs, selected, onSelect } = props
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => {
        const found = tabs.find((tab) => tab.id === key)
        if (found) onSelect?.(found.id)
      }}
    >
      <TabList aria-label={label} className="no-print flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px cursor-pointer border-b-2 border-transparent px-3 py-2 text-sm font-medium whitespace-nowrap text-soft outline-offset-[-2px] hover:text-ink data-selected:border-red data-selected:text-ink"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
