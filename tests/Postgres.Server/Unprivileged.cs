using System.Diagnostics;

namespace OrderGrains.Postgres.Server;

/// <summary>Starts programs as a user without rights where the tests run as root, which PostgreSQL refuses to.</summary>
public static class Unprivileged
{
    private const string User = "nobody";

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Starts a program; its output is read by the caller.</summary>
    public static Process Start(string program, params string[] arguments) => Start(program, arguments, new Dictionary<string, string>());

    /// <summary>Starts a program with more in its environment than this one has.</summary>
    public static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = IsRoot
            ? new ProcessStartInfo("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        if (IsRoot && !GroupExists(User))
            start.ArgumentList[1] = "--regid=nogroup";
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}: {await errors}{await output}");
    }

    /// <summary>A new folder that the user may write to.</summary>
    public static string NewFolder(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows() && IsRoot)
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
        return path;
    }

    private static bool GroupExists(string name) =>
        File.ReadLines("/etc/group").Any(line => line.StartsWith(name + ':', StringComparison.Ordinal));
}
