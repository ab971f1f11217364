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
.calendar { table-layout: fixed; }
.calendar td { height: 120px; }
.slot { margin-bottom: 4px; padding: 3px 5px; background: #eef3e2; border-left: 3px solid #7d8f54; }
.slot .hour { font-weight: bold; }
.slot .initials { color: #5c5c5c; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 8px; }
.card { padding: 8px 10px; background: #fff; border: 1px solid #d3cfc6; }
.grid { height: 640px; width: 100%; }
`;
