using System.Buffers.Binary;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// Numbers for transactions and refunds, drawn from what a request is known by, so that its retries come to the same. They have up to 16
/// digits and stay below 2^53: JavaScript clients read them as they are.
/// </summary>
internal static class TransactionNumbers
{
    private const ulong FirstTransaction = 1_000_000_000_000_000;
    private const ulong Transactions = 8_000_000_000_000_000;
    private const ulong FirstRefund = 100_000_000;
    private const ulong Refunds = 900_000_000;

    public static long Transaction(Guid identity) => (long)(FirstTransaction + (Half(identity, 0) % Transactions));

    public static long Refund(Guid identity) => (long)(FirstRefund + (Half(identity, 8) % Refunds));

    private static ulong Half(Guid identity, int begin) =>
        BinaryPrimitives.ReadUInt64BigEndian(identity.ToByteArray(bigEndian: true).AsSpan(begin));
}
