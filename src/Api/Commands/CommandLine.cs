using System.CommandLine;

namespace OrderGrains.Api.Commands;

/// <summary>Commands that do one thing and end, instead of starting the service.</summary>
internal static class CommandLine
{
    /// <summary>Exit code for arguments that are no command.</summary>
    public const int BadArguments = 2;

    /// <summary>
    /// False for settings of the service, which are written <c>--Key value</c>, <c>/Key value</c> or <c>Key=value</c>, and for nothing at
    /// all. A word that is no command's name is a mistake and must not start the service.
    /// </summary>
    public static bool IsCommand(string[] args) =>
        args is ["--help" or "-h" or "-?", ..] || (args is [var first, ..] && first is not ['-' or '/', ..] && !first.Contains('='));

    /// <summary>Runs a command; returns the exit code of the process.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Commands().Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new() { Output = output, Error = error });

        await parsed.InvokeAsync(new() { Output = error, Error = error });
        return BadArguments;
    }

    private static RootCommand Commands() => new("Without a command: starts the service, with settings as --Key value.")
    {
        AuditCommand.Build(),
        DbCommand.Build(),
        DoctorCommand.Build(),
        EventsCommand.Build(),
        LifecycleCommand.Build(),
        MerchantCommand.Build(),
        CredentialCommand.Build(),
    };
}
