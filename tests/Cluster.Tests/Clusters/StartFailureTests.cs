using System.Net;
using System.Net.Sockets;
using OrderGrains.Cluster.Tests.Support;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>What cannot start says why, a line each, before anything has been made.</summary>
public sealed class StartFailureTests
{
    private static readonly string[] AnyPort = ["--urls", "http://127.0.0.1:0"];

    [Theory]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://*:{0}")]
    [InlineData("http://127.0.0.1:0;http://127.0.0.1:{0}")]
    public async Task Start_OnATakenPort_EndsBeforeAnythingIsSeeded(string urls)
    {
        using var folder = new TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var data = Path.Combine(folder.Path, "data");

        var ended = await CommandProcess.Run(data, "--urls", string.Format(null, urls, port));

        Refused(ended, $"port {port} is in use already");
        Assert.False(Directory.Exists(data));
    }

    [Theory]
    [InlineData("nonsense", "is no address")]
    [InlineData("http://127.0.0.1:5080/shop", "has a path")]
    [InlineData("http://192.0.2.1:5080", "this machine has no such address")]
    public async Task Start_OnAnAddressThatCannotBe_SaysWhich(string urls, string problem)
    {
        using var folder = new TempFolder();

        Refused(await CommandProcess.Run(folder.Path, "--urls", urls), $"- Urls: '{urls}'", problem);
    }

    [Fact]
    public async Task Start_WithMisspeltKeys_NamesThemAllAndWhatIsMeant()
    {
        using var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "data");
        (string, string)[] settings =
            [("DATADIRECTORY", data), ("Ordes__MaxPending", "7"), ("Cluster__SiloPrt", "1"), ("MaxPending", "1"), ("Colour", "red")];

        var ended = await CommandProcess.Run(settings, [.. AnyPort, "--OrderGrain:Demo", "true"]);

        Refused(
            ended,
            "- OrderGrains:Ordes:MaxPending: there is no such setting; did you mean Orders?",
            "- OrderGrains:Cluster:SiloPrt: there is no such setting; did you mean SiloPort?",
            "- OrderGrains:MaxPending: there is no such setting; did you mean OrderGrains:Orders:MaxPending?",
            "- OrderGrains:Colour: there is no such setting.",
            "- OrderGrain:Demo: there is no such setting; did you mean OrderGrains?");
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task Command_WithAMisspeltKey_IsRefusedToo()
    {
        using var folder = new TempFolder();

        var ended = await CommandProcess.Run([("DATADIRECTORY", folder.Path), ("Ordes__MaxPending", "7")], "merchant", "add", "acme");

        Refused(ended, "did you mean Orders?");
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Silo_WithMisspeltKeys_NamesThemToo()
    {
        var (exitCode, error) = await ClusterProcess.Fail("Silo", ("Ordes:MaxPending", "7"), ("Doors:CentraBse", "/x"));

        Assert.Equal(1, exitCode);
        Assert.Contains("did you mean Orders?", error, StringComparison.Ordinal);
        Assert.Contains("did you mean CentraBase?", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop/centra", "is no base path")]
    [InlineData("/centra/", "is no base path")]
    [InlineData("", "is no base path")]
    [InlineData("/", "is no base path")]
    [InlineData("/a b", "is no base path")]
    [InlineData("/centra?x=1", "is no base path")]
    [InlineData("/{id}", "is no base path")]
    [InlineData("/../centra", "is no base path")]
    [InlineData("/v2", "belongs to the door of ElasticPath")]
    [InlineData("/API/x", "belongs to the door of CommerceLayer")]
    [InlineData("/manage", "belongs to /manage")]
    public async Task Start_WithACentraBaseThatCannotBe_SaysWhy(string path, string problem)
    {
        using var folder = new TempFolder();

        var ended = await CommandProcess.Run([("DATADIRECTORY", folder.Path), ("Doors__CentraBase", path)], AnyPort);

        Refused(ended, $"- Doors:CentraBase: '{path}' ", problem);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below/it")]
    public async Task Start_WhereAFileIsInTheWayOfTheFolder_SaysSo(string path)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "file"), "");

        foreach (var arguments in new string[][] { AnyPort, ["merchant", "add", "acme"] })
            Refused(await CommandProcess.Run(Path.Combine(folder.Path, path), arguments), "- DataDirectory: ", "is a file");
    }

    [Fact]
    public async Task Start_WhereNothingCanBeWritten_SaysSo()
    {
        foreach (var arguments in new string[][] { AnyPort, ["merchant", "add", "acme"] })
            Refused(await CommandProcess.Run("/proc/ordergrains", arguments), "- DataDirectory: '/proc/ordergrains' cannot be written");
    }

    private static void Refused(CommandProcess ended, params string[] problems)
    {
        Assert.Equal(1, ended.ExitCode);
        Assert.All(problems, problem => Assert.Contains(problem, ended.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", ended.Output + ended.Error, StringComparison.Ordinal);
    }
}
