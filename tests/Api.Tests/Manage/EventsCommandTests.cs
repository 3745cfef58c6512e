using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Commands;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>Old events are dropped, and exports verified, from the command line.</summary>
public sealed class EventsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ordergrains-").FullName;

    private string Data => Path.Combine(_folder, "data");

    private string Exports => Path.Combine(_folder, "exports");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Drop_OrdersOfYearsAgo_AreExportedVerifiedAndGone()
    {
        await LiveTwoYearsAgo();

        var counted = await Run("events", "drop", "--ended-for", "12", "--dry-run", "--data-directory", Data);
        Assert.Equal(0, counted.ExitCode);
        Assert.Matches("^[1-9][0-9]* orders with [1-9][0-9]* rows of history have ended; nothing was dropped.\\s*$", counted.Output);
        var asJson = (await Run("events", "drop", "--ended-for", "12", "--dry-run", "--json", "--data-directory", Data)).Output;
        JsonAssert.Matches(
            JsonNode.Parse("""{"orders":"*","rows":"*","dropped":0,"files":[],"findings":[]}"""), JsonNode.Parse(asJson), partial: false);
        Assert.False(Directory.Exists(Exports));

        var dropped = await Run("events", "drop", "--ended-for", "12", "--export", Exports, "--data-directory", Data);
        Assert.Equal((0, ""), (dropped.ExitCode, dropped.Error));
        Assert.Matches("[1-9][0-9]* orders have ended; [1-9][0-9]* rows of their histories were dropped.", dropped.Output);

        var file = Assert.Single(Directory.GetFiles(Exports));
        var verified = await Run("audit", "--verify", file);
        Assert.Equal(0, verified.ExitCode);
        Assert.Matches("^[1-9][0-9]* orders, [1-9][0-9]* events, [0-9]+ idempotency records: nothing wrong.\\s*$", verified.Output);
        Assert.Equal(0, (await Run("audit", "--data-directory", Data)).ExitCode);

        var lines = await File.ReadAllLinesAsync(file);
        await File.WriteAllLinesAsync(file, lines[..^2].Append(lines[^1]));
        var tampered = await Run("audit", "--verify", file);
        Assert.Equal(1, tampered.ExitCode);
        Assert.Contains("the export had ", tampered.Output, StringComparison.Ordinal);
        var document = JsonNode.Parse((await Run("audit", "--verify", file, "--json")).Output)!;
        Assert.Equal((false, 1, 1), ((bool)document["ok"]!, (long)document["findings"]!, document["items"]!.AsArray().Count));
        Assert.Contains("the export had ", (string)document["items"]![0]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(["orders", "events", "records"], document["checked"]!.AsObject().Select(count => count.Key));
    }

    [Theory]
    [InlineData("--ended-for: 0 does not lie between 1 and 1200.", "--ended-for", "0")]
    [InlineData("--export: a folder is needed", "--ended-for", "12")]
    [InlineData("There is no file", "--ended-for", "12", "--dry-run")]
    public async Task Drop_WithoutWhatItNeeds_IsRefused(string problem, params string[] args)
    {
        var (exitCode, output, error) = await Run(["events", "drop", .. args, "--data-directory", Data]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Verify_NoSuchFile_SaysSo()
    {
        var (exitCode, output, error) = await Run("audit", "--verify", Path.Combine(_folder, "none.ndjson"));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("none.ndjson", error, StringComparison.Ordinal);
    }

    /// <summary>Copies the files of a service that was run with a clock of two years ago.</summary>
    private async Task LiveTwoYearsAgo()
    {
        await using var service = new Service
        {
            Host = host => host.ConfigureServices(services => services.AddSingleton<TimeProvider>(new PastTime(TimeSpan.FromDays(730)))),
        };
        await service.NewOrder("ended", "Cancelled", "Unpaid", "Unfulfilled");
        Directory.CreateDirectory(Data);
        foreach (var file in new[] { "orders.db", "orders.db-wal" })
            File.Copy(Path.Combine(service.DataDirectory, file), Path.Combine(Data, file));
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.Run(args, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }

    private sealed class PastTime(TimeSpan ago) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - ago;
    }
}
