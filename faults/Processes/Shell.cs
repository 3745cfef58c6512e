using System.Globalization;

namespace OrderGrains.Faults.Processes;

/// <summary>Runs small programs to their end.</summary>
internal static class Shell
{
    /// <summary>What it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        var (exitCode, output, error) = await Try(program, arguments);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {exitCode}: {error}{output}");
    }

    /// <summary>How it ended and what it printed.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> Try(string program, params string[] arguments)
    {
        using var process = Children.Start(new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Children.Forget(process);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Sends a signal, named as <c>kill</c> names it: <c>STOP</c>, <c>CONT</c>, <c>TERM</c>.</summary>
    public static Task Signal(string signal, params IEnumerable<int> processes) => Try(
        "kill", [$"-{signal}", .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>True where a program is on the path.</summary>
    public static bool Has(string program) => Find(program) is not null;

    /// <summary>Where a program is on the path; null where it is not.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Append("/usr/sbin").Append("/sbin")
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
