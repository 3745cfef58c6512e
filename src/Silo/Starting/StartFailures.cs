using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Store;
using OrderGrains.Silo.Clocks;
using OrderGrains.Storage.Migrations;

namespace OrderGrains.Silo.Starting;

/// <summary>
/// What a start that failed is told with: a line, or one for each setting. Whoever runs the service is not to read stack traces.
/// </summary>
public static class StartFailures
{
    /// <summary>The text; null for what is no failure of a start but the program's own mistake.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        SettingsException settings => settings.Message,
        OptionsValidationException options => new SettingsException(options.Failures).Message,
        ClockOffException clock => clock.Message,
        InvalidDataException unreadable => $"The settings cannot be read: {Innermost(unreadable)}",
        FormatException malformed => new SettingsException([Line.Of(malformed.Message)]).Message,
        DbException database => $"The database cannot be used: {Line.Of(database.Message)}",
        AggregateException { InnerException: { } inner } => Describe(inner),
        SchemaVersionException or OrderStoreException or IOException or UnauthorizedAccessException or SocketException or OrleansException
            or TimeoutException or CryptographicException or InvalidOperationException => Line.Of(exception.Message),
        _ => null,
    };

    // The first message names the file, the last one the place in it.
    private static string Innermost(Exception exception)
    {
        var last = exception;
        while (last.InnerException is { } inner)
            last = inner;
        return last == exception ? Line.Of(exception.Message) : $"{Line.Of(exception.Message)} {Line.Of(last.Message)}";
    }
}
