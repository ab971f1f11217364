/** The case system's own look: sober, dense, a little dated, and nothing like the badges that are drawn on it. */
export const styles = `
* { box-sizing: border-box; }
body { margin: 0; background: #eceae6; color: #222; font: 13px/17px Verdana, "DejaVu Sans", Geneva, sans-serif; }
a { color: #1d4c73; }
h1 { margin: 0 0 8px; font-size: 17px; line-height: 22px; font-weight: bold; color: #2b3a42; }
h2 { margin: 18px 0 6px; font-size: 14px; line-height: 18px; color: #2b3a42; }
h3 { margin: 12px 0 4px; font-size: 13px; }
.topbar { display: flex; flex-wrap: wrap; align-items: stretch; background: #2d3a40; color: #e8ecee; border-bottom: 3px solid #7d8f54; }
.topbar .system { padding: 9px 16px; font-weight: bold; font-size: 14px; color: #fff; text-decoration: none; background: #222d32; }
.menu { display: flex; flex-wrap: wrap; }
.menu a, .menu span { padding: 9px 13px; color: #e8ecee; text-decoration: none; border-right: 1px solid #3d4c53; }
.menu a:hover { background: #3d4c53; }
.menu a.active { background: #4a5b63; color: #fff; }
.menu .closed { color: #aab5ba; }
.topbar .unit { margin-left: auto; padding: 9px 16px; font-size: 11px; color: #c8d0d4; }
.practice { margin: 0; padding: 3px 16px; background: #f6eec0; border-bottom: 1px solid #d8cc8c; font-size: 11px; }
.content { padding: 12px 16px 6px; }
.filters { display: flex; flex-wrap: wrap; gap: 6px 14px; margin: 0 0 8px; padding: 7px 10px; background: #dfdcd5; border: 1px solid #c4bfb4; font-size: 11px; }
.filters select, .filters input { margin-left: 3px; padding: 1px 4px; border: 1px solid #a8a296; background: #fff; color: #333; font: inherit; }
.tablewrap { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; background: #fff; }
th, td { padding: 4px 6px; border: 1px solid #d3cfc6; text-align: left; vertical-align: top; font-size: 12px; line-height: 16px; }
th { background: #d9dfd0; color: #2c3526; font-weight: bold; white-space: nowrap; }
tbody tr:nth-child(even) { background: #f7f6f2; }
tbody tr:hover { background: #eef3e2; }
.cases td { height: 28px; font-size: 11px; line-height: 14px; vertical-align: middle; }
.cases th { font-size: 11px; white-space: normal; }
.cases .ref, .cases .cpr, .cases td.day, .history .day, .suspensions .day { white-space: nowrap; font-variant-numeric: tabular-nums; }
.cases .citizen, .cases .group { white-space: nowrap; }
.cases .days { min-width: 172px; }
.cases .days span { white-space: nowrap; }
.cases .remark { width: 24%; min-width: 110px; }
@media (max-width: 1300px) {
  .menu a, .menu span { padding: 9px 9px; font-size: 12px; }
  .topbar .unit { padding: 9px 10px; font-size: 10px; }
  .cases th, .cases td { padding: 3px; font-size: 10px; }
  .cases .citizen, .cases .group { white-space: normal; }
  .cases .days { min-width: 70px; }
}
.paging { margin: 6px 0; font-size: 11px; color: #4d4d4d; }
.footer { padding: 8px 16px 14px; font-size: 10px; color: #5c5c5c; }
.crumbs { margin: 0 0 6px; font-size: 11px; }
.casehead { padding: 10px 12px; background: #fff; border: 1px solid #c4bfb4; border-left: 4px solid #7d8f54; }
.fields { display: flex; flex-wrap: wrap; gap: 6px 26px; margin: 0; }
.fields dt { font-size: 10px; line-height: 14px; color: #5a5a5a; }
.fields dd { margin: 0; }
.dates { padding: 10px 12px; background: #fff; border: 1px solid #d3cfc6; display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); }
p.letter { margin: 0; max-width: 90ch; padding: 8px 12px; background: #fff; border: 1px solid #d3cfc6; }
.tabs { display: flex; gap: 2px; margin: 10px 0 0; border-bottom: 2px solid #7d8f54; }
.tabs a, .tabs span { padding: 5px 13px; background: #d6d3cb; color: #333; text-decoration: none; }
.tabs a.active { background: #5f7039; color: #fff; }
.tabs .closed { color: #6a675f; }
.none { margin: 4px 0; font-size: 11px; color: #5c5c5c; }
.history .note { width: 38%; }
.appointments td { height: 28px; font-size: 11px; line-height: 14px; vertical-align: middle; }
.appointments th { font-size: 11px; }
.appointments .note { width: 34%; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 8px; }
.card { padding: 8px 10px; background: #fff; border: 1px solid #d3cfc6; }
.grid { height: 640px; width: 100%; }
.tools { margin: 0 0 8px; }
.tools button { padding: 3px 9px; border: 1px solid #a8a296; background: #f4f2ed; font: inherit; font-size: 11px; }
.long th { white-space: normal; }
.long.fixed { table-layout: fixed; }
.long.fixed :is(th, td) { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.long.fixed th:first-child { width: 84px; }
.long.fixed th:last-child { width: 22%; }
.rolling { position: relative; height: 620px; overflow: auto; background: #fff; border: 1px solid #d3cfc6; contain: strict; }
.rolling .heading, .rolling .line { display: grid; grid-template-columns: 72px 130px 92px 1.2fr 78px 96px 78px 86px 78px 78px 58px 1.8fr; }
.rolling .heading { position: sticky; top: 0; z-index: 2; background: #d9dfd0; font-weight: bold; font-size: 11px; }
.rolling .height { position: relative; }
.rolling .line { position: absolute; top: 0; left: 0; right: 0; height: 28px; font-size: 11px; line-height: 26px; border-bottom: 1px solid #e4e1da; }
.rolling .line[hidden] { display: none; }
.panes .stays { position: absolute; left: 0; top: 0; width: 294px; }
.panes .rolls { position: absolute; left: 294px; right: 0; top: 0; }
.panes .stays .line { grid-template-columns: 72px 130px 92px; }
.panes .rolls .line { grid-template-columns: 1.2fr 78px 96px 78px 86px 78px 78px 58px 1.8fr; }
.rolling :is(.heading, .line) > span { padding: 0 6px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.board { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; align-items: start; }
.board .card { margin-bottom: 8px; }
.board dl { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 2px 8px; margin: 0; font-size: 11px; }
.board dt { font-size: 10px; line-height: 12px; color: #5a5a5a; }
.board dd { margin: 0; min-height: 15px; line-height: 15px; }
.board dl > div:last-child dd { min-height: 24px; line-height: 24px; }
.board dl > div:last-child { grid-column: 1 / -1; }
.editable td, .application td { height: 28px; font-size: 11px; line-height: 14px; vertical-align: middle; }
.editable form { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; }
.editable input { width: 110px; font: inherit; }
.application tbody tr { cursor: pointer; }
iframe { display: block; width: 100%; height: 360px; margin-bottom: 10px; border: 1px solid #c4bfb4; background: #fff; }
.framed { height: 300px; overflow: auto; }
.leaves { position: relative; }
.leaf { display: none; }
.leaf.shown { display: block; }
.sort-key { display: none; }
.mixed input { width: 90px; font: inherit; font-size: 11px; }
.mixed select { width: 120px; font: inherit; font-size: 11px; }
.framed td, .application td, .editable td { white-space: nowrap; }
`;
