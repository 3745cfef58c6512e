using System.Text.Json.Nodes;
using OrderGrains.Api.Commands;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Bulk.BulkCalls;

namespace OrderGrains.Api.Tests.Bulk;

/// <summary>The program's verbs against a service that listens.</summary>
public sealed class OrderVerbsTests : IClassFixture<ListeningService>, IDisposable
{
    private readonly ListeningService _service;
    private readonly string _folder = Directory.CreateTempSubdirectory("ordergrains-").FullName;
    private readonly string _id = NewId();

    public OrderVerbsTests(ListeningService service)
    {
        _service = service;
        File.WriteAllText(Path.Combine(_folder, "key"), "demo-key\n");
    }

    private string Orders => Path.Combine(_folder, "orders.ndjson");

    private string Errors => Orders + ".errors.ndjson";

    private string Progress => Orders + ".progress";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_GoodFile_LeavesNothingBesideIt()
    {
        await File.WriteAllLinesAsync(Orders, Enumerable.Range(1, 1200).Select(number => Line($"{_id}-{number}")));

        var (exitCode, output, error) = await Run("import", Orders);

        Assert.Equal((0, "1200 created, 0 there already, 0 refused."), (exitCode, output.Trim()));
        Assert.StartsWith("500 created, 0 there already, 0 refused, ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Errors) || File.Exists(Progress));
        Assert.Equal(1, await _service.Version($"{_id}-1200"));
    }

    [Fact]
    public async Task Import_LinesThatAreRefused_AreInAFileByTheirNumbers()
    {
        string[] lines = [.. Enumerable.Range(1, 700).Select(number => Line($"{_id}-{number}"))];
        (lines[2], lines[649]) = ("{", "\n" + Line($"{_id}-x", ",\"surprise\":1"));
        await File.WriteAllLinesAsync(Orders, lines);

        var (exitCode, output, error) = await Run("import", Orders, "--json");

        Assert.Equal((3, ""), (exitCode, error));
        JsonAssert.Matches(
            JsonNode.Parse("""{"lines":700,"created":698,"exists":0,"refused":2}"""), JsonNode.Parse(output), partial: false);
        var errors = (await File.ReadAllLinesAsync(Errors)).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal([3, 651], errors.Select(line => (int)line["line"]!));
        Assert.Equal((null, $"{_id}-x"), ((string?)errors[0]["id"], (string?)errors[1]["id"]));
        Assert.All(errors, line => Assert.Equal(400, (int)line["problem"]!["status"]!));
    }

    [Fact]
    public async Task Import_ThatWasEnded_GoesOnWhereItWas()
    {
        var lines = Enumerable.Range(1, 20).Select(number => Line($"{_id}-{number:D2}")).ToArray();
        await File.WriteAllLinesAsync(Orders, lines);
        var done = lines.Take(5).Sum(line => line.Length + 1);
        await File.WriteAllTextAsync(Errors, "{\"line\":4}\n{\"line\":6,\"half\"");
        await File.WriteAllTextAsync(
            Progress, $$"""{"lines":5,"bytes":{{done}},"errorBytes":11,"created":3,"exists":1,"refused":1}""");

        Assert.Equal(1, (await Run("import", Orders)).ExitCode);
        var (exitCode, output, _) = await Run("import", Orders, "--resume");

        Assert.Equal((3, $"18 created, 1 there already, 1 refused: see {Errors}."), (exitCode, output.Trim()));
        Assert.Equal(["{\"line\":4}"], await File.ReadAllLinesAsync(Errors));
        Assert.Equal((0, 1), (await _service.Version($"{_id}-05"), await _service.Version($"{_id}-06")));
        Assert.False(File.Exists(Progress));
    }

    [Fact]
    public async Task Import_ProgressOfAnotherFile_IsRefused()
    {
        await File.WriteAllLinesAsync(Orders, [Line(_id), Line(_id)]);
        foreach (var state in new[] { """{"lines":1,"bytes":3}""", """{"lines":9,"bytes":99999}""", "{" })
        {
            await File.WriteAllTextAsync(Progress, state);
            var (exitCode, output, error) = await Run("import", Orders, "--resume");

            Assert.Equal((1, ""), (exitCode, output));
            Assert.Contains(Progress, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Export_ThatBrokeOff_GoesOnBehindTheLastWholeLine()
    {
        await File.WriteAllLinesAsync(
            Orders, Enumerable.Range(100, 250).Select(number => Line($"{_id}-{number}", $",\"reference\":\"{_id}\"")));
        await Run("import", Orders);
        var export = Path.Combine(_folder, "export.ndjson");
        string[] verb = ["export", export, "--where", $"reference={_id}", "--where", "status=Placed"];

        Assert.Equal((0, "250 orders exported."), Shown(await Run(verb)));
        var whole = await File.ReadAllTextAsync(export);
        Assert.Equal(1, (await Run(verb)).ExitCode);
        foreach (var cut in new[] { 0, 10, whole.Length / 2, whole.Length - 1, whole.Length })
        {
            await File.WriteAllTextAsync(export, whole[..cut]);
            Assert.Equal((0, "250 orders exported."), Shown(await Run([.. verb, "--resume"])));
            Assert.Equal(whole, await File.ReadAllTextAsync(export));
        }

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(export));
    }

    [Fact]
    public async Task Export_IntoWhatIsNoExport_IsRefused()
    {
        await File.WriteAllTextAsync(Orders, "no orders\n");

        var (exitCode, _, error) = await Run("export", Orders, "--resume");

        Assert.Equal((1, "The last line is no order: this is no export."), (exitCode, error.Trim()));
        Assert.Equal("no orders\n", await File.ReadAllTextAsync(Orders));
    }

    [Fact]
    public async Task Get_Order_IsPrintedAsTheServiceShowsIt()
    {
        await File.WriteAllTextAsync(Orders, Line(_id));
        await Run("import", Orders);

        var (exitCode, output, _) = await Run("get", _id, "--json");
        var history = await Run("history", _id);

        Assert.Equal((0, _id), (exitCode, (string?)JsonNode.Parse(output)!["id"]));
        Assert.Single(output.Trim().Split('\n'));
        Assert.StartsWith("v1 2", history.Output, StringComparison.Ordinal);
        Assert.Contains(" (Manage): status, ", history.Output, StringComparison.Ordinal);
        Assert.Equal((1, $"The service answers 404: There is no order '{_id}x'."), Failure(await Run("get", _id + "x")));
    }

    [Theory]
    [InlineData("get", "x")]
    [InlineData("export", "-")]
    [InlineData("watch")]
    public async Task Run_WithAWrongKey_SaysSo(params string[] args)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "key"), "nobody");

        var (exitCode, output, error) = await Run(args);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("The service answers 401: An API key is needed", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutAKey_SaysWhereOneIsLookedFor()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(1, await CommandLine.Run(["order", "get", "x", "--server", _service.Address.AbsoluteUri], output, error));
        Assert.Contains("--key-file", error.ToString(), StringComparison.Ordinal);
    }

    private static (int, string) Shown((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Output.Trim());

    private static (int, string) Failure((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error.Trim());

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.Run(
            ["order", .. args, "--server", _service.Address.AbsoluteUri, "--key-file", Path.Combine(_folder, "key")], output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
