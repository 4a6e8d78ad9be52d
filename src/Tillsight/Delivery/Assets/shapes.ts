// The closed set of chart forms, as ChartData.cs writes them.
import type { Unit } from "./formats";

export type Value = number | null;
/** Where each mark leads, in the order of the data; absent where none leads anywhere. */
type Links = (string | null)[];
export interface Line { name: string; role: "subject" | "comparison" | "forecast" | "category"; values: Value[]; low?: Value[]; high?: Value[]; colour: string }
export interface BarSeries { name: string; values: Value[]; low?: Value[]; high?: Value[]; colour: string }

export interface TimeLines { kind: "timeLines"; labels: string[]; unit: Unit; series: Line[]; unfinishedFrom?: number; asColumns: boolean; events?: { at: number; label: string }[]; links?: Links }
export interface Bars { kind: "bars"; categories: string[]; unit: Unit; horizontal: boolean; stacked: boolean; cumulativeShare?: number[]; series: BarSeries[]; links?: Links }
export interface HeatMap { kind: "heatMap"; rows: string[]; columns: string[]; values: Value[][]; unit: Unit; showValues: boolean; rowLabel: string; columnLabel: string; diverging: boolean; min: number; max: number; links?: Links[] }
export interface Scatter { kind: "scatter"; xLabel: string; xUnit: Unit; yLabel: string; yUnit: Unit; groups: string[]; points: [number, number, string, string, number | null][]; links?: Links }
export interface TreeMap { kind: "treeMap"; unit: Unit; tiles: { name: string; value: number; note?: string }[]; links?: Links }
export interface Waterfall { kind: "waterfall"; unit: Unit; steps: { name: string; value: number; isTotal: boolean }[]; links?: undefined }
export interface Histogram { kind: "histogram"; unit: Unit; edges: number[]; counts: number[]; links?: undefined }
export interface SankeyNode { name: string; top: number; size: number; value: number; at: number }
export interface Sankey { kind: "sankey"; unit: Unit; height: number; sourceLabel: string; targetLabel: string; sources: SankeyNode[]; targets: SankeyNode[]; flows: { source: number; target: number; value: number; left: number; right: number; size: number; colour: string }[]; links?: Links }
export interface Network { kind: "network"; nodeLabel: string; nodeUnit: Unit; edgeLabel: string; edgeUnit: Unit; nodes: { name: string; weight: number; x: number; y: number; radius: number }[]; edges: { first: number; second: number; strength: number; note?: string }[]; links?: Links }
export interface Calendar { kind: "calendar"; first: string; values: Value[]; label: string; unit: Unit; min: number; max: number; links?: Links }

export type Shape = TimeLines | Bars | HeatMap | Scatter | TreeMap | Waterfall | Histogram | Sankey | Network | Calendar;
export interface Chart { name: string; title: string; subtitle: string; shape: Shape }
