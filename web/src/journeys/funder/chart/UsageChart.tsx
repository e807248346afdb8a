import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { useLocale } from '../../../i18n/use-locale';
import { formatNumber } from '../figures';
import { monthLabel } from '../months';
import type { ChartData } from './chart-data';

interface UsageChartProps {
  data: ChartData;
  /** Words and colour of a part. */
  nameOf: (part: string) => string;
  colourOf: (part: string, place: number) => string;
  height: number;
}

/** Bars of stacked parts. It is a picture: the figures stand in the table. */
export default function UsageChart({ data, nameOf, colourOf, height }: UsageChartProps) {
  const locale = useLocale();
  return (
    <BarChart
      h={height}
      data={data.bars.map((bar) => ({ ...bar, month: monthLabel(bar.month, locale) }))}
      dataKey="month"
      type="stacked"
      series={data.parts.map((part, place) => ({
        name: part,
        label: nameOf(part),
        color: colourOf(part, place),
      }))}
      valueFormatter={(value) => formatNumber(value, locale)}
      tickLine="none"
      gridAxis="x"
      maxBarWidth={64}
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false, stroke: 'var(--t-surface)', strokeWidth: 1 }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      // Where not every month has room, every second or third is named, never some at random.
      xAxisProps={{ minTickGap: 12, interval: 'equidistantPreserveStart' }}
    />
  );
}
