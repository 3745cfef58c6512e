namespace OrderGrains.Api.Commands.Orders;

/// <summary>How far an import is, as it is kept beside the file.</summary>
/// <param name="Lines">Lines of the file that are dealt with.</param>
/// <param name="Bytes">Where the next one begins.</param>
/// <param name="ErrorBytes">How long the file of errors is.</param>
/// <param name="Created">Orders that were created.</param>
/// <param name="Exists">Orders that were there already.</param>
/// <param name="Refused">Lines that were refused.</param>
internal sealed record ImportState(long Lines, long Bytes, long ErrorBytes, long Created, long Exists, long Refused);
