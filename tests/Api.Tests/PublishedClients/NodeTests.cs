using System.ComponentModel;
using System.Diagnostics;

namespace OrderGrains.Api.Tests.PublishedClients;

/// <summary>Vendors' published clients for Node, run by its own test runner from a folder of <c>tests/sdk</c>.</summary>
internal static class NodeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs the folder's tests; without Node nothing is run, but in a build that must run everything it fails.</summary>
    /// <param name="name">The folder.</param>
    /// <param name="address">Where the service listens.</param>
    public static async Task Pass(string name, Uri address)
    {
        var folder = Path.Combine(Repository(), "tests", "sdk", name);
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
                await Run(folder, address, "npm", "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund");
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") is null)
        {
            return;
        }

        await Run(folder, address, "node", "--test", "--test-reporter=spec");
    }

    private static async Task Run(string folder, Uri address, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ORDERGRAINS_ADDRESS"] = address.ToString() },
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"{Failures(await output)}\n{await errors}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // The runner sums up at its end what failed, behind all that passed.
    private static string Failures(string output) =>
        output.IndexOf("failing tests:", StringComparison.Ordinal) is var start and >= 0 ? output[start..] : output;

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OrderGrains.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
