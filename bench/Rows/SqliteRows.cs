using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>The service embedded, on SQLite, against one commit per update and against an empty endpoint.</summary>
internal static class SqliteRows
{
    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        using var entrants = new Entrants();
        var project = await entrants.Add(Names.Project, await ServerProcess.StartApi(context.Workspace.Folder("embedded")));
        var baseline = await entrants.Add(
            Names.OneCommitEach, await ServerProcess.StartBaseline("sqlite", context.Workspace.Folder("one-commit")));
        var floor = entrants.AddFloor(Names.EmptyEndpoint, await ServerProcess.StartBaseline("empty"));
        return
        [
            .. await new UpdateRows(context, "SQLite", project, [baseline], [floor]).Measure(),
            .. await ReadRows.Measure(context, "read of a warm order, 64", project, floor, new Bar(0.5, 0.7)),
        ];
    }
}
