using System.Text.Json;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Commands;

/// <summary>What an operator is told before the service is started, and beside it.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task Doctor_NothingThereYet_FindsNothingWrongAndMakesNothing()
    {
        using var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "data");

        var (exitCode, checks) = await Examine([("DATADIRECTORY", data), ("DEMO", "false")]);

        Assert.All(checks, check => Assert.Equal("ok", check.Severity));
        Assert.Equal(0, exitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Doctor_MisspeltSetting_FailsAndNamesTheRightOne()
    {
        using var folder = new TempFolder();

        var (exitCode, checks) = await Examine([("DATADIRECTORY", folder.Path), ("DRAINDELY", "1")]);

        Assert.Equal(1, exitCode);
        Assert.Contains(checks, check => check is ("settings", "failure", var text) && text.Contains("did you mean DrainDelay?"));
    }

    [Fact]
    public async Task Doctor_BesideAServiceWithTheDemonstrationsCredentials_NamesThem()
    {
        using var folder = new TempFolder();
        await using var service = await ServiceProcess.Start(folder.Path);

        var (_, checks) = await Examine([("DATADIRECTORY", folder.Path), ("DEMO", "false")]);

        Assert.Contains(checks, check => check is ("schema", "ok", _));
        var known = checks.Where(check => check.Check == "demonstration").ToList();
        Assert.Equal(5, known.Count);
        Assert.All(known, check => Assert.Equal("warning", check.Severity));
    }

    [Fact]
    public async Task Doctor_PortInUse_FailsAndSaysSo()
    {
        using var folder = new TempFolder();
        await using var service = await ServiceProcess.Start(folder.Path);

        var (exitCode, checks) = await Examine([("DATADIRECTORY", folder.Path)], ("URLS", service.Address.ToString()));

        Assert.Equal(1, exitCode);
        Assert.Contains(checks, check => check is ("addresses", "failure", var text) && text.Contains("is in use already"));
    }

    [Fact]
    public async Task Doctor_NoServerThere_SaysItOnce()
    {
        var (exitCode, checks) = await Examine([("DATABASE", "Host=127.0.0.1;Port=1;Database=a;Username=b"), ("DEMO", "false")]);

        Assert.Equal(1, exitCode);
        var failure = Assert.Single(checks, check => check.Severity == "failure");
        Assert.Equal("database", failure.Check);
    }

    [Fact]
    public async Task Doctor_Database_IsJudgedByWhatTheAccountMay()
    {
        await using var server = await PostgresServer.StartNewAsync();
        (string, string)[] owner = [("DATABASE", server.ConnectionString()), ("DEMO", "false")];
        Assert.Equal(0, (await CommandProcess.Run(owner, "db", "migrate")).ExitCode);
        await server.AskAsync("CREATE ROLE guest LOGIN");

        var (good, its) = await Examine(owner);
        var (bad, guests) = await Examine(
            [("DATABASE", server.ConnectionString() + ";Username=guest"), ("DEMO", "false")]);

        Assert.Equal((0, 1), (good, bad));
        Assert.Equal(
            ["clock", "database", "privileges", "schema"],
            its.Where(check => check is ("clock" or "database" or "privileges" or "schema", "ok", _)).Select(check => check.Check).Order());
        Assert.Contains(guests, check => check is ("privileges", "failure", var text) && text.Contains("order_events"));
    }

    private static async Task<(int ExitCode, IReadOnlyList<(string Check, string Severity, string Text)> Checks)> Examine(
        (string, string)[] settings, params (string Key, string Value)[] others)
    {
        var command = await CommandProcess.Run(settings, ["doctor", "--json"], [("URLS", "http://127.0.0.1:0"), .. others]);
        using var document = JsonDocument.Parse(command.Output);
        return (command.ExitCode,
        [
            .. document.RootElement.GetProperty("checks").EnumerateArray().Select(check => (
                check.GetProperty("check").GetString()!,
                check.GetProperty("severity").GetString()!,
                check.GetProperty("text").GetString()!)),
        ]);
    }
}
