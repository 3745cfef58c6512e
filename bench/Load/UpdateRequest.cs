namespace OrderGrains.Bench.Load;

/// <summary>
/// MultiSafepay's documented update under an Idempotency-Key of its own, with a tracking code that no request had before: every one
/// changes the order.
/// </summary>
internal sealed class UpdateRequest
{
    private const string Code = "3SMSP0000000000000";
    private const string Key = "bench-key-0000000000000";
    private static readonly string NoOrder = Requests.OrderId(0);
    private static long _counter;

    private readonly byte[] _bytes = Requests.Patch(
        $"/orders/{NoOrder}",
        Key,
        $$"""
        {"id":"{{NoOrder}}","status":"shipped","tracktrace_code":"{{Code}}","tracktrace_url":"http://tracktrace-url.com/",
        "carrier":"MSP Logistics","ship_date":"01-01-1911","reason":"Fulfilled by warehouse","invoice_id":"AB12345",
        "invoice_url":"http://mspinvoice-AB12345.com","po_number":""}
        """);

    private readonly int _path;
    private readonly int _id;
    private readonly int _code;
    private readonly int _key;

    public UpdateRequest()
    {
        _path = End(NoOrder, _bytes.AsSpan().IndexOf(Encode(NoOrder)));
        _id = End(NoOrder, _bytes.AsSpan().LastIndexOf(Encode(NoOrder)));
        _code = End(Code, _bytes.AsSpan().IndexOf(Encode(Code)));
        _key = End(Key, _bytes.AsSpan().IndexOf(Encode(Key)));
    }

    /// <summary>The answer every update must get.</summary>
    public static ReadOnlySpan<byte> Expected => """{"success":true,"data":{}}"""u8;

    /// <summary>The next update of an order.</summary>
    public ReadOnlyMemory<byte> Next(int order)
    {
        var number = Interlocked.Increment(ref _counter);
        Write(_path, order, digits: 7);
        Write(_id, order, digits: 7);
        Write(_code, number, digits: 13);
        Write(_key, number, digits: 13);
        return _bytes;
    }

    private void Write(int end, long number, int digits)
    {
        for (var i = 1; i <= digits; i++, number /= 10)
            _bytes[end - i] = (byte)('0' + (number % 10));
    }

    private static int End(string text, int start) => start + text.Length;

    private static byte[] Encode(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
