using System.CommandLine;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Commands.Remote;

/// <summary>What commands share that ask a running service over HTTP.</summary>
internal static class RemoteCommand
{
    /// <summary>The environment variable that holds the API key where no file does; the command line is for everybody to see.</summary>
    public const string KeyVariable = "ORDERGRAINS_KEY";

    private static readonly Option<Uri> Server = new("--server")
    {
        Description = "Where the service answers.",
        HelpName = "URL",
        DefaultValueFactory = _ => new("http://127.0.0.1:5080"),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                return address;
            result.AddError($"'{result.Tokens[0].Value}' is no address such as https://orders.example.");
            return null;
        },
    };

    private static readonly Option<string?> KeyFile = new("--key-file")
    {
        Description = $"The file that holds the API key; without it, the environment variable {KeyVariable} does.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Prints JSON, for programs." };

    /// <summary>Adds what all of them take, and what the command does.</summary>
    public static Command Runs(this Command command, Func<ParseResult, RemoteServer, RemoteConsole, CancellationToken, Task<int>> work)
    {
        command.Options.Add(Server);
        command.Options.Add(KeyFile);
        command.Options.Add(Json);
        command.SetAction((parsed, cancellationToken) => Run(parsed, work, cancellationToken));
        return command;
    }

    /// <summary>The path of an order's resource.</summary>
    public static string PathOf(string orderId) => $"manage/orders/{RequestPath.Escape(orderId)}";

    private static async Task<int> Run(
        ParseResult parsed,
        Func<ParseResult, RemoteServer, RemoteConsole, CancellationToken, Task<int>> work,
        CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var isTerminal = ReferenceEquals(error, System.Console.Error) && !System.Console.IsErrorRedirected
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        try
        {
            using var server = new RemoteServer(await Client(parsed, cancellationToken), TimeProvider.System);
            return await work(parsed, server, new(output, error, parsed.GetValue(Json), isTerminal), cancellationToken);
        }
        catch (Exception e) when (e is RemoteException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }

    private static async Task<HttpClient> Client(ParseResult parsed, CancellationToken cancellationToken)
    {
        var key = parsed.GetValue(KeyFile) is { } file
            ? (await File.ReadAllTextAsync(file, cancellationToken)).Trim()
            : Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrEmpty(key))
            throw new RemoteException($"An API key is needed: in a file that --key-file names, or in {KeyVariable}.");

        var address = parsed.GetValue(Server)!.AbsoluteUri;
        var client = new HttpClient { BaseAddress = new(address.EndsWith('/') ? address : address + "/") };
        if (!client.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", key))
            throw new RemoteException("The API key has characters that no key has.");
        return client;
    }
}
