using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderGrains.Values;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonTextContext : JsonSerializerContext;
