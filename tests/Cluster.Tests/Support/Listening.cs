using System.Diagnostics;

namespace OrderGrains.Cluster.Tests.Support;

/// <summary>Waits until a process that was started says where it listens.</summary>
internal static class Listening
{
    private const string Sign = "Now listening on: ";

    /// <summary>The address; whatever the process prints from then on is read and forgotten, for a full pipe would stop it.</summary>
    /// <param name="process">Both outputs are redirected and not read yet.</param>
    /// <param name="patience">How long it may take.</param>
    /// <exception cref="InvalidOperationException">
    /// It ended, or does not listen in time; it is killed and disposed, and the message holds what it printed.
    /// </exception>
    public static async Task<Uri> AddressOf(Process process, TimeSpan patience)
    {
        using var timeout = new CancellationTokenSource(patience);
        List<string> printed = [];
        try
        {
            while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                printed.Add(line);
                if (line.IndexOf(Sign, StringComparison.Ordinal) is var at and >= 0)
                {
                    _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                    _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                    return new(line[(at + Sign.Length)..].Trim());
                }
            }
        }
        catch (OperationCanceledException)
        {
            printed.Add($"It does not listen after {patience.TotalSeconds} seconds.");
        }

        process.Kill(entireProcessTree: true);
        printed.Add(await process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        throw new InvalidOperationException(string.Join('\n', printed));
    }
}
