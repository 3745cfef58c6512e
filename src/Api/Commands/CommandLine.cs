namespace OrderGrains.Api.Commands;

/// <summary>Verbs that do one thing and end, instead of starting the service.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, Func<string>> Verbs = new(StringComparer.Ordinal)
    {
        ["lifecycle"] = LifecycleCommand.Render,
    };

    /// <summary>Runs the verb that <paramref name="args"/> begin with and prints its text; false where they begin with none.</summary>
    public static bool TryRun(string[] args)
    {
        if (args.Length == 0 || !Verbs.TryGetValue(args[0], out var verb))
            return false;

        Console.Write(verb());
        return true;
    }
}
