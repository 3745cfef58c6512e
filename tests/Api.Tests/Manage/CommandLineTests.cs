using OrderGrains.Api.Commands;

namespace OrderGrains.Api.Tests.Manage;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:0")]
    [InlineData(false, "/urls", "http://127.0.0.1:0")]
    [InlineData(false, "urls=http://127.0.0.1:0")]
    [InlineData(false, "serve")]
    [InlineData(false, "serve", "--urls", "http://127.0.0.1:0")]
    [InlineData(true, "serve", "--help")]
    [InlineData(true, "serve", "please")]
    [InlineData(true, "--version")]
    [InlineData(true, "lifecycle")]
    [InlineData(true, "credentail", "add")]
    [InlineData(true, "--help")]
    public void ServiceSettings_ACommand_HasNone(bool command, params string[] args) =>
        Assert.Equal(command, CommandLine.ServiceSettings(args) is null);

    [Fact]
    public void ServiceSettings_OfServe_AreWhatFollowsIt() =>
        Assert.Equal(["--urls", "http://127.0.0.1:0"], CommandLine.ServiceSettings(["serve", "--urls", "http://127.0.0.1:0"])!);

    [Fact]
    public void Render_CheckedInPage_IsTheSame()
    {
        var checkedIn = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "cli.md"));

        Assert.True(
            CommandsCommand.Render() == checkedIn,
            "docs/cli.md is stale: dotnet run --project src/Api -- commands > docs/cli.md");
    }

    [Fact]
    public async Task Run_Lifecycle_PrintsTheDocument()
    {
        var (exitCode, output, error) = await Run("lifecycle");

        Assert.Equal((0, LifecycleCommand.Render(), ""), (exitCode, output, error));
    }

    [Theory]
    [InlineData("serve", "please")]
    [InlineData("credentail", "add")]
    [InlineData("events")]
    [InlineData("events", "drop")]
    [InlineData("events", "drop", "--ended-for", "soon")]
    [InlineData("audit", "--verify")]
    [InlineData("order")]
    [InlineData("order", "import")]
    [InlineData("order", "import", "-", "--resume")]
    [InlineData("order", "export", "-", "--resume")]
    [InlineData("order", "export", "x", "--where", "status")]
    [InlineData("order", "get", "x", "--server", "here")]
    [InlineData("db", "backup")]
    [InlineData("merchant")]
    [InlineData("merchant", "add")]
    [InlineData("merchant", "add", "a/b")]
    [InlineData("merchant", "add", "Acme")]
    [InlineData("merchant", "add", "acme\n")]
    [InlineData("merchant", "add", "acme.shop")]
    [InlineData("merchant", "add", "acme", "bolt")]
    [InlineData("merchant", "add", "acme", "--centra-markets", "1,x")]
    [InlineData("credential", "add", "--merchant", "acme")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a", "--doors", "Backdoor")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a", "--doors", "all", "--rights", "Everything")]
    [InlineData("credential", "rotate", "--merchant", "acme", "--id", "acme.a", "--kind", "ApiKey", "--keep-old-for", "-1")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a b", "--doors", "all")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a", "--doors", "all", "--markets", "1,")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a", "--doors", "all", "--markets", "-1")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a", "--doors", "all", "--requests-per-minute", "0")]
    [InlineData("credential", "add", "--merchant", "acme", "--id", "a", "--doors", "all", "--requests-per-minute", "many")]
    [InlineData("webhook", "add", "--merchant", "acme")]
    [InlineData("webhook", "add", "--merchant", "acme", "--id", "a b")]
    [InlineData("webhook", "add", "--merchant", "acme", "--id", "a", "--events", "exploded")]
    [InlineData("webhook", "rotate", "--merchant", "acme", "--id", "a", "--keep-old-for", "9999")]
    [InlineData("deliveries", "replay", "--merchant", "acme")]
    [InlineData("deliveries", "replay", "--merchant", "acme", "--webhook", "a", "--id", "b")]
    [InlineData("deliveries", "list", "--merchant", "acme", "--state", "Lost")]
    public async Task Run_BadArguments_ShowsTheUsageAsAnError(params string[] args)
    {
        var (exitCode, output, error) = await Run(args);

        Assert.Equal((ExitCodes.BadArguments, ""), (exitCode, output));
        Assert.Contains("Usage:", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.Run(args, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
