using OrderGrains.Bench;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Rows;
using OrderGrains.Bench.Servers;

Tuning.Apply();
var options = BenchOptions.Parse(args);
using var workspace = new Workspace();
var context = new BenchContext(options, workspace);

(string Name, Func<BenchContext, Task<IReadOnlyList<Row>>> Measure)[] groups =
[
    ("sqlite", SqliteRows.Measure),
    ("postgres", PostgresRows.Measure),
    ("bytes", BytesRows.Measure),
    ("cluster", ClusterRows.Measure),
    ("grain", GrainRows.Measure),
    ("allocations", AllocationRows.Measure),
    ("processor", ProcessorRows.Measure),
    ("lists", ListRows.Measure),
    ("telemetry", TelemetryRows.Measure),
    ("start", StartRows.Measure),
];

if (options.Rows.Except(groups.Select(group => group.Name)).ToList() is { Count: > 0 } unknown)
{
    var known = string.Join(", ", groups.Select(group => group.Name));
    Console.Error.WriteLine($"No such rows: {string.Join(", ", unknown)}. There are: {known}.");
    return 2;
}

MachineLoad.Print("before the run");
List<Row> rows = [];
try
{
    foreach (var group in groups.Where(group => options.Measures(group.Name)))
        rows.AddRange(await group.Measure(context));
}
catch (InvalidDataException e)
{
    Console.Error.WriteLine($"The run failed: {e.Message}");
    return 2;
}

MachineLoad.Print("after the run");
Console.WriteLine(Table.Of(rows));
if (options.Chart is { } chart)
    await File.WriteAllTextAsync(chart, Chart.Of(rows));

var missed = rows.Count(row => row.Missed);
Console.WriteLine(missed == 0 ? "Every bar holds." : $"Bars missed: {missed}.");
return missed == 0 ? 0 : 1;
