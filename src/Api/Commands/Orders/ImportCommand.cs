using System.CommandLine;
using System.Globalization;
using OrderGrains.Api.Commands.Remote;

namespace OrderGrains.Api.Commands.Orders;

/// <summary><c>order import</c>: creates an order for each line of a file.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Source = new("FILE") { Description = "NDJSON, an order a line; - is the standard input." };

    private static readonly Option<bool> Resume = new("--resume") { Description = "Goes on where an import of the file was ended." };

    public static Command Build()
    {
        var command = new Command("import", "Imports orders from a file, an order a line.") { Source, Resume };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Source) == "-" && result.GetValue(Resume))
                result.AddError("Of the standard input nobody knows where an import was ended: --resume needs a file.");
        });
        return command.Runs(Run);
    }

    private static async Task<int> Run(
        ParseResult parsed, RemoteServer server, RemoteConsole console, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(Source);
        await using var source = path == "-"
            ? ImportSource.OfInput(console.Error)
            : await ImportSource.OfFile(path, parsed.GetValue(Resume), cancellationToken);
        try
        {
            await ProgressDisplay.Run(console, TimeProvider.System, moved => Import(source, server, moved, cancellationToken));
        }
        catch (Exception e) when (e is RemoteException || cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync(Unfinished(source, path));
            throw;
        }

        source.End();
        await console.Output.WriteLineAsync(console.IsJson ? RemoteConsole.Line(Counts(source.State)) : Describe(source));
        return source.State.Refused == 0 ? ExitCodes.Done : ExitCodes.PartlyRefused;
    }

    private static async Task<ImportState> Import(
        ImportSource source, RemoteServer server, Action<Moved> moved, CancellationToken cancellationToken)
    {
        var sender = new LineSender(server);
        while (await source.Next(cancellationToken) is { Count: > 0 } lines)
        {
            await source.Done(await sender.Send(lines, cancellationToken));
            moved(new(source.State.Bytes, source.Length, Describe(source.State)));
        }

        return source.State;
    }

    private static object Counts(ImportState state) => new
    {
        lines = state.Created + state.Exists + state.Refused,
        created = state.Created,
        exists = state.Exists,
        refused = state.Refused,
    };

    private static string Describe(ImportState state) => string.Create(
        CultureInfo.InvariantCulture, $"{state.Created} created, {state.Exists} there already, {state.Refused} refused");

    private static string Describe(ImportSource source) => source is { State.Refused: > 0, ErrorFile: { } errors }
        ? $"{Describe(source.State)}: see {errors}."
        : $"{Describe(source.State)}.";

    private static string Unfinished(ImportSource source, string path) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Describe(source.State)}; line {source.State.Lines} was the last. {(source.ErrorFile is null
            ? "Import all of it again to go on: what is there is not created twice."
            : $"To go on: order import {path} --resume")}");
}
