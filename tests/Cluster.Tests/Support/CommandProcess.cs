using System.Diagnostics;

namespace OrderGrains.Cluster.Tests.Support;

/// <summary>What a command of the program printed and how it ended.</summary>
public sealed record CommandProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command on a folder to its end, as a newcomer would: in Development.</summary>
    public static Task<CommandProcess> Run(string dataDirectory, params string[] arguments) =>
        Run([("DATADIRECTORY", dataDirectory)], arguments);

    /// <summary>The same with other settings of the service.</summary>
    public static Task<CommandProcess> Run((string Key, string Value)[] settings, params string[] arguments) =>
        Run(settings, arguments, []);

    /// <summary>The same with other settings of the service and of the server it is.</summary>
    public static async Task<CommandProcess> Run(
        (string Key, string Value)[] settings, string[] arguments, (string Key, string Value)[] variables)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "OrderGrains.Api.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        foreach (var (key, value) in settings)
            start.Environment[$"ORDERGRAINS__{key}"] = value;
        foreach (var (key, value) in variables)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;

        using var timeout = new CancellationTokenSource(Timeout);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Fails unless the command succeeded; gives what it printed as <c>name: value</c>.</summary>
    public IReadOnlyDictionary<string, string> Values()
    {
        Assert.True(ExitCode == 0, Error);
        return Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": "))
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
