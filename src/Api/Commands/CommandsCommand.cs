using System.CommandLine;
using System.Text;

namespace OrderGrains.Api.Commands;

/// <summary>The page of all commands, <c>docs/cli.md</c>, as they are now.</summary>
internal static class CommandsCommand
{
    private const string Head =
        """
        # The command line

        The service and its commands are one program. As a .NET tool it is called `ordergrains`:

        ```sh
        dotnet pack src/Api --configuration Release --output packages
        dotnet tool install --global ordergrains --add-source packages
        ordergrains doctor && ordergrains serve
        dnx ordergrains --source packages doctor       # without installing it
        ```

        From a clone, `dotnet run --project src/Api --` stands for `ordergrains`. Settings are those of appsettings.json, whatever the
        command: from the file, from environment variables (`ORDERGRAINS__…`), and behind `serve` as `--OrderGrains:Key value`.

        What was asked for goes to the output, all else to the errors. The exit code is 0 when it was done, 1 when it was refused or failed,
        2 for what is no command.

        """;

    public static Command Build()
    {
        var command = new Command("commands", "Prints docs/cli.md.");
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(Render()));
        return command;
    }

    public static string Render()
    {
        var text = new StringBuilder(Head);
        foreach (var command in CommandLine.Commands().Subcommands)
            Write(text, command, "ordergrains");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder text, Command command, string parent)
    {
        var name = $"{parent} {command.Name}";
        if (command.Subcommands.Count == 0)
        {
            var arguments = string.Concat(command.Arguments.Select(argument => $" {argument.Name}"));
            text.AppendLine().AppendLine($"## {name}{arguments}").AppendLine().AppendLine(command.Description);
            WriteParameters(text, command);
        }

        foreach (var child in command.Subcommands)
            Write(text, child, name);
    }

    private static void WriteParameters(StringBuilder text, Command command)
    {
        var rows = command.Arguments.Select(argument => (argument.Name, argument.Description))
            .Concat(command.Options.Select(option => (Name: Usage(option), option.Description)))
            .ToList();
        if (rows.Count == 0)
            return;

        text.AppendLine().AppendLine("| | |").AppendLine("|---|---|");
        foreach (var (name, description) in rows)
            text.AppendLine($"| `{name}` | {description?.Replace("|", @"\|", StringComparison.Ordinal)} |");
    }

    private static string Usage(Option option)
    {
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        var value = option.HelpName ?? (type.IsEnum ? string.Join('|', Enum.GetNames(type)) : "");
        return $"{option.Name} {value}".TrimEnd() + (option.Required ? " (needed)" : "");
    }
}
