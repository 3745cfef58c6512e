using System.CommandLine;
using OrderGrains.Api.Commands.Orders;

namespace OrderGrains.Api.Commands;

/// <summary>Commands that do one thing and end, instead of starting the service.</summary>
internal static class CommandLine
{
    private const string Serve = "serve";

    /// <summary>
    /// What the service is to be started with; null for a command. Settings are written <c>--Key value</c>, <c>/Key value</c> or
    /// <c>Key=value</c>, with <c>serve</c> before them or not. A word that is no command's name is a mistake and must not start the
    /// service.
    /// </summary>
    public static string[]? ServiceSettings(string[] args) => args switch
    {
        [Serve, .. var settings] => settings is [var first, ..] && !IsSetting(first) ? null : settings,
        [var first, ..] => IsSetting(first) ? args : null,
        [] => args,
    };

    /// <summary>Runs a command; returns the exit code of the process.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Commands().Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new() { Output = output, Error = error });

        await parsed.InvokeAsync(new() { Output = error, Error = error });
        return ExitCodes.BadArguments;
    }

    /// <summary>All there are, in the order in which they are listed.</summary>
    public static RootCommand Commands() => new("OrderGrains. Without a command: serve.")
    {
        new Command(Serve, "Starts the service, with settings as --Key value: those of appsettings.json."),
        DoctorCommand.Build(),
        DbCommand.Build(),
        MerchantCommand.Build(),
        CredentialCommand.Build(),
        OrderVerbs.Build(),
        WebhookCommand.Build(),
        DeliveriesCommand.Build(),
        AuditCommand.Build(),
        EventsCommand.Build(),
        LifecycleCommand.Build(),
        CommandsCommand.Build(),
    };

    private static bool IsSetting(string word) =>
        word is not ("--help" or "-h" or "-?" or "--version") && (word is ['-' or '/', ..] || word.Contains('='));
}
