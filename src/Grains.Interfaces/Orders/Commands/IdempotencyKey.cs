namespace OrderGrains.Orders;

/// <summary>
/// A client's <c>Idempotency-Key</c>, already scoped and hashed: the record id is SHA-256 over credential, door and key, the
/// fingerprint is HMAC-SHA-256 of method, path, query and body under the key. Neither the key nor the body can be read back.
/// </summary>
/// <param name="Id">The first 16 bytes.</param>
/// <param name="Fingerprint">The first 16 bytes; others under the same id are another request.</param>
[GenerateSerializer, Immutable, Alias("og.idempotencyKey")]
public sealed record IdempotencyKey([property: Id(0)] Guid Id, [property: Id(1)] Guid Fingerprint);
