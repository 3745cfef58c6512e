using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>How long is waited after each failure of a message; after one more than there are pauses it is given up.</summary>
/// <param name="pauses">After the first failure, after the second and so on.</param>
internal sealed class RetryTable(params IReadOnlyList<TimeSpan> pauses)
{
    /// <summary>By how much a pause may be longer than the table says: messages that failed together do not come back together.</summary>
    private const double Spread = 0.1;

    /// <summary>Null where the message is given up.</summary>
    /// <param name="failures">How often it has failed, at least once.</param>
    /// <param name="id">The message's, by which pauses differ.</param>
    public TimeSpan? After(int failures, string id) => failures <= pauses.Count ? Spreading(pauses[failures - 1], id) : null;

    /// <summary>The last pause, for a message that cannot be given up.</summary>
    /// <param name="id">The message's, by which pauses differ.</param>
    public TimeSpan Last(string id) => Spreading(pauses[^1], id);

    private static TimeSpan Spreading(TimeSpan pause, string id)
    {
        var drawn = BinaryPrimitives.ReadUInt16BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        return pause * (1 + (Spread * drawn / ushort.MaxValue));
    }
}
