import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { Tree as AriaTree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { Mark } from './marks.tsx'

/** A place in a tree: its name, what stands to the right of it, and what lies below. */
export type TreeNode = { id: string; name: string; aside?: ReactNode; children: readonly TreeNode[] }

export type TreeProps = {
  label: string
  nodes: readonly TreeNode[]
  selected: string | null
  onSelect: (id: string) => void
  /** Opened at first, by id. */
  opened?: readonly string[]
}

/** Units below units: arrow keys open, close and move, typing a name jumps to it. */
export function Tree({ label, nodes, selected, onSelect, opened = [] }: TreeProps) {
  return (
    <AriaTree
      aria-label={label}
      items={nodes}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        if (keys === 'all') return
        for (const key of keys) onSelect(String(key))
      }}
      defaultExpandedKeys={opened}
      className="outline-none"
    >
      {(node) => <Branch node={node} />}
    </AriaTree>
  )
}

function Branch({ node }: { node: TreeNode }) {
  return (
    <TreeItem
      id={node.id}
      textValue={node.name}
      className="group cursor-pointer rounded-sm py-1 pr-2 pl-[calc((var(--tree-item-level)-1)*1.25rem)] outline-offset-[-2px] hover:bg-ground data-selected:bg-red-tint pointer-coarse:py-2"
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className="flex items-center gap-1">
            {hasChildItems ? (
              <Button slot="chevron" className="rounded-sm p-1 text-soft">
                <Mark name="chevron-right" className="size-3.5 transition-transform group-data-expanded:rotate-90" />
              </Button>
            ) : (
              <span className="w-5.5" />
            )}
            <span className="min-w-0 flex-1 group-data-selected:font-semibold">{node.name}</span>
            {node.aside ? <span className="text-sm text-soft">{node.aside}</span> : null}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Branch node={child} />}</Collection>
    </TreeItem>
  )
}
