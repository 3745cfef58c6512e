using System.Diagnostics;
using System.Net;
using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>From the start of the process, on an empty folder, to its first answered update.</summary>
internal static class StartRows
{
    private const int Runs = 3;

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        BenchContext.Say("start to first answered PATCH");
        List<double> seconds = [];
        for (var run = 0; run < Runs; run++)
            seconds.Add(await Start(context.Workspace.Folder($"start-{run}")));
        return
        [
            new Row
            {
                Name = $"embedded: {Names.Project}",
                Against = "start to first answered PATCH",
                Figure = Standing.Median(seconds),
                Unit = "s",
                Bar = new Bar(3, 1.5, "s", AtMost: true),
            },
        ];
    }

    private static async Task<double> Start(string folder)
    {
        var begin = Stopwatch.GetTimestamp();
        using var api = await ServerProcess.StartApi(folder);
        using var connection = await HttpConnection.Open(new IPEndPoint(IPAddress.Loopback, api.Address.Port));
        var answer = await connection.Exchange(Requests.Patch(
            "/orders/MSP12345", "first", """{"id":"MSP12345","status":"shipped","tracktrace_code":"3SMSP0123456789"}"""));
        var took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return answer.Status == 200 ? took : throw new InvalidDataException($"The first PATCH was answered {answer}.");
    }
}
