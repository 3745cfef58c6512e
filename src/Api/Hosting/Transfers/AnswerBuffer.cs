using System.Buffers;
using System.IO.Pipelines;
using System.Numerics;

namespace OrderGrains.Api.Hosting.Transfers;

/// <summary>
/// An answer while it is written, and while it is taken. A small one lies in memory that is used again; what is more is counted by the
/// <see cref="TransferList"/> before there is any, so that large answers, however many are asked for at once, are refused instead of taking
/// all memory. Nothing of it is on its way before it is whole, so that a refusal can still be the answer.
/// </summary>
internal sealed class AnswerBuffer : IBufferWriter<byte>
{
    private const int Small = 64 * 1024;

    private readonly List<ArraySegment<byte>> _before = [];
    private byte[] _current = ArrayPool<byte>.Shared.Rent(Small);
    private int _used;
    private long _written;
    private long _taken;
    private HttpContext? _context;
    private Transfer? _transfer;

    /// <summary>Bytes written.</summary>
    public long Length => _written + _used;

    /// <summary>It has more than it keeps: it can be sent, and then it is done with.</summary>
    public bool IsLarge => _transfer is not null;

    /// <summary>Begins the answer to a request; what was written before is gone.</summary>
    public void Begin(HttpContext context) => (_context, _used, _written) = (context, 0, 0);

    /// <inheritdoc/>
    public void Advance(int count) => _used += count;

    /// <inheritdoc/>
    /// <exception cref="NoRoomException">Large answers, and bodies, hold all that they may.</exception>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_current.Length - _used < Math.Max(sizeHint, 1))
            Grow(Math.Max(sizeHint, Small));
        return _current.AsMemory(_used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands a small answer to the server.</summary>
    public ValueTask<FlushResult> Flush(PipeWriter body, CancellationToken cancellationToken)
    {
        body.Write(_current.AsSpan(0, _used));
        return body.FlushAsync(cancellationToken);
    }

    /// <summary>Sends a large answer at the pace at which it is taken.</summary>
    public async Task Send(PipeWriter body, CancellationToken cancellationToken)
    {
        try
        {
            await Send(new(_current, 0, _used), _before, body, cancellationToken);
        }
        finally
        {
            Discard();
        }
    }

    /// <summary>Gives back what a large answer holds; it is not used again.</summary>
    public void Discard()
    {
        if (_transfer is null)
            return;
        _transfer.Dispose();
        ArrayPool<byte>.Shared.Return(_current);
        foreach (var piece in _before)
            ArrayPool<byte>.Shared.Return(piece.Array!);
    }

    private static async Task Send(
        ArraySegment<byte> last, IEnumerable<ArraySegment<byte>> before, PipeWriter body, CancellationToken cancellationToken)
    {
        foreach (var piece in before.Append(last))
        {
            for (var sent = 0; sent < piece.Count; sent += Small)
            {
                var flushed = await body.WriteAsync(piece.AsMemory(sent, Math.Min(Small, piece.Count - sent)), cancellationToken);
                if (flushed.IsCompleted)
                    return;
            }
        }
    }

    private void Grow(int size)
    {
        // What is rented has a power of two.
        size = (int)BitOperations.RoundUpToPowerOf2((uint)size);
        _taken += size;
        _transfer ??= _context!.RequestServices.GetRequiredService<TransferList>().Begin(_context.Abort);
        if (!_transfer.Hold(_taken))
            throw new NoRoomException();

        _before.Add(new(_current, 0, _used));
        _written += _used;
        (_current, _used) = (ArrayPool<byte>.Shared.Rent(size), 0);
    }
}
