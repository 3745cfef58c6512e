using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OrderGrains.Api.Tests.Support;

/// <summary>The tests of <c>tests/sdk</c>, which are Node's: they call the service by vendors' published clients of npm.</summary>
internal static class NodeTests
{
    /// <summary>Whatever a busy machine may need; what hangs is ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Gets the packages that the folder's lock file names, and runs its tests; fails with what they have written.</summary>
    /// <param name="folder">Below <c>tests/sdk</c>.</param>
    /// <param name="address">The service's.</param>
    public static async Task Run(string folder, string address)
    {
        var path = Path.Combine(Folder(), folder);
        if (!File.Exists(Path.Combine(path, "node_modules", ".package-lock.json")))
            await Start(path, address, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        await Start(path, address, "test");
    }

    private static async Task Start(string folder, string address, params string[] arguments)
    {
        var start = new ProcessStartInfo(Npm, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ORDERGRAINS_ADDRESS"] = address;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Assert.True(process.ExitCode == 0, $"npm {string.Join(' ', arguments)}\n{await output}\n{await errors}");
    }

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "sdk"));
}
