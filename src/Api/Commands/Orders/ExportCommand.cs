using System.CommandLine;
using System.Globalization;
using System.IO.Pipelines;
using OrderGrains.Api.Commands.Remote;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Commands.Orders;

/// <summary><c>order export</c>: all orders, or those that are asked for, one a line.</summary>
internal static class ExportCommand
{
    /// <summary>So many lines are between two reports.</summary>
    private const int ReportLines = 200;

    private static readonly Argument<string> Target = new("FILE")
    {
        Description = "Where they go, an order a line; - is the standard output.",
    };

    private static readonly Option<bool> Resume = new("--resume") { Description = "Goes on behind the last whole line of the file." };

    private static readonly Option<string[]> Where = new("--where")
    {
        Description = "A condition as the search takes it, such as status=Placed,Approved; may be repeated.",
        HelpName = "NAME=VALUE",
        Validators =
        {
            result =>
            {
                foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
                    result.AddError($"'{token.Value}' is no condition: name=value.");
            },
        },
    };

    public static Command Build()
    {
        var command = new Command("export", "Exports orders to a file, an order a line.") { Target, Resume, Where };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Target) == "-" && result.GetValue(Resume))
                result.AddError("Of the standard output nobody knows where an export was ended: --resume needs a file.");
        });
        return command.Runs(Run);
    }

    private static async Task<int> Run(
        ParseResult parsed, RemoteServer server, RemoteConsole console, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(Target);
        var conditions = string.Concat((parsed.GetValue(Where) ?? []).Select(Condition));
        await using var target = path == "-"
            ? ExportTarget.OfOutput()
            : await ExportTarget.OfFile(path, parsed.GetValue(Resume), cancellationToken);
        try
        {
            await ProgressDisplay.Run(
                console, TimeProvider.System, moved => Export(target, server, conditions, moved, cancellationToken));
        }
        catch (Exception e) when (e is RemoteException || cancellationToken.IsCancellationRequested)
        {
            await target.Flush();
            await console.Error.WriteLineAsync($"{Describe(target)}. {(path == "-" ? "" : $"To go on: order export {path} --resume")}");
            throw;
        }

        await (path == "-" ? console.Error : console.Output).WriteLineAsync(
            console.IsJson ? RemoteConsole.Line(new { orders = target.Lines, last = target.Last }) : $"{Describe(target)}.");
        return ExitCodes.Done;
    }

    /// <summary>Asks on behind the last line when the connection breaks; only a service that gives nothing more is given up.</summary>
    private static async Task<long> Export(
        ExportTarget target, RemoteServer server, string conditions, Action<Moved> moved, CancellationToken cancellationToken)
    {
        var all = (await server.Get($"manage/orders?limit=1&count=true{conditions}", cancellationToken)).GetProperty("count").GetInt64();
        for (var attempt = 1; ; attempt++)
        {
            var before = target.Lines;
            if (await Take(target, server, conditions, () => moved(new(target.Lines, all, Describe(target))), cancellationToken))
                return target.Lines;
            attempt = target.Lines > before ? 1 : attempt;
            if (attempt == RemoteServer.Attempts)
                throw new RemoteException("The service breaks the export off again and again.");
            await server.Pause(attempt, seconds: null, cancellationToken);
        }
    }

    /// <summary>Adds what one answer gives; false where it broke off.</summary>
    private static async Task<bool> Take(
        ExportTarget target, RemoteServer server, string conditions, Action report, CancellationToken cancellationToken)
    {
        var after = target.Last is { } last ? $"&after={Uri.EscapeDataString(last)}" : "";
        var query = $"{conditions}{after}".TrimStart('&');
        using var response = await server.Send(() => new(HttpMethod.Get, $"manage/orders/export?{query}"), cancellationToken);
        var reader = PipeReader.Create(await response.Content.ReadAsStreamAsync(cancellationToken));
        await using var end = cancellationToken.Register(reader.CancelPendingRead);
        var lines = new BodyLines(reader, int.MaxValue);
        for (var taken = 1; ; taken++)
        {
            BodyLine? line;
            try
            {
                line = await lines.Next();
            }
            catch (IOException)
            {
                return false;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (line is not { Text: { } text })
            {
                await target.Flush();
                report();
                return true;
            }

            await target.Add(text, cancellationToken);
            if (taken % ReportLines == 0)
                report();
        }
    }

    private static string Condition(string condition)
    {
        var split = condition.IndexOf('=', StringComparison.Ordinal);
        return $"&{Uri.EscapeDataString(condition[..split])}={Uri.EscapeDataString(condition[(split + 1)..])}";
    }

    private static string Describe(ExportTarget target) => string.Create(CultureInfo.InvariantCulture, $"{target.Lines} orders exported");
}
