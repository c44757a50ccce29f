import { Text, Title } from '@mantine/core';
import { roleShapes } from '../../elements/RoleSymbol.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './network.module.css';
import { layoutNetwork, type Node, type Placed } from './network-layout.ts';

interface NetworkPictureProps {
  readonly machines: readonly Placed[];
  /** CIDR form. */
  readonly network: string;
}

/** Who is where in the cluster's network; the same in words for those who do not see it. */
export function NetworkPicture({ machines, network }: NetworkPictureProps) {
  const { text } = useWords();
  const { width, height, trunk, rails } = layoutNetwork(machines, network);
  const inWords = machines.map(({ name, type, ip }) => `${name}, ${text(`role.${type}`)}: ${ip}`);
  const host = network.replace(/\.\d+\/\d+$/, '.1');
  return (
    <figure className={classes.figure}>
      <figcaption>
        <Title order={3}>{text('wizard.network')}</Title>
        <Text size="sm" c="dimmed" className="tabular">
          {network}
        </Text>
      </figcaption>
      <svg
        role="img"
        aria-label={[`${text('wizard.network.host')}: ${host}`, ...inWords].join('; ')}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className={classes.picture}
      >
        <rect x="0.5" y="4.5" width={width - 1} height="31" rx="7" className={classes.host} />
        <path d="M12 14.5h14v9h-14zM10 26.5h18" className={classes.laptop} />
        <text x="38" y="24" className={classes.label}>
          {text('wizard.network.host')}
        </text>
        <text x={width - 10} y="24" textAnchor="end" className={classes.address}>
          .1
        </text>
        <path d={`M${trunk.x} ${trunk.from}V${trunk.to}`} className={classes.wire} />
        {rails.map((rail) => (
          <g key={rail.y}>
            <path d={`M${trunk.x} ${rail.y}H${rail.end}`} className={classes.wire} />
            {rail.nodes.map((node) => (
              <Machine key={node.name} node={node} rail={rail.y} />
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Machine({ node, rail }: { node: Node; rail: number }) {
  const { name, type, address, x, y } = node;
  return (
    <g>
      <path d={`M${x} ${rail}V${y - 6}`} className={classes.wire} />
      <g transform={`translate(${x - 6} ${y - 6})`} className={classes.symbol}>
        {roleShapes[type]}
      </g>
      <text x={x} y={y + 20} textAnchor="middle" className={classes.label}>
        {name.length > 9 ? `${name.slice(0, 8)}…` : name}
      </text>
      <text x={x} y={y + 33} textAnchor="middle" className={classes.address}>
        {address}
      </text>
    </g>
  );
}
