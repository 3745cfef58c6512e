using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Power;

/// <summary>The library that is loaded into the programs whose writing is watched, compiled where it is needed.</summary>
internal static class PowerLibrary
{
    private static readonly string[] Compilers = ["cc", "gcc", "clang"];

    /// <summary>Why it cannot be had here; null where it can.</summary>
    public static string? Obstacle => !OperatingSystem.IsLinux() ? "only Linux can watch what a program writes"
        : Compiler is null ? "there is no C compiler (Debian: apt install gcc libc6-dev)"
        : null;

    private static string? Compiler => Compilers.FirstOrDefault(Shell.Has);

    private static string Sources => Path.Combine(AppContext.BaseDirectory, "Power");

    /// <summary>Compiles it into a folder that others may read.</summary>
    /// <exception cref="InvalidOperationException">There is no compiler, or it failed; with what it said.</exception>
    public static async Task<string> Build(string folder)
    {
        var library = Path.Combine(folder, "power.so");
        string[] options = ["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-pthread", "-o", library];
        await Shell.Run(Compiler ?? throw new InvalidOperationException(Obstacle), [.. options, .. Directory.GetFiles(Sources, "*.c")]);
        return library;
    }
}
