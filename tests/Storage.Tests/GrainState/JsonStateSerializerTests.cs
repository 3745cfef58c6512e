using OrderGrains.Storage.GrainState;

namespace OrderGrains.Storage.Tests.GrainState;

public sealed class JsonStateSerializerTests
{
    private readonly JsonStateSerializer _serializer = new();

    [Fact]
    public void Serialize_State_IsAnEnvelopeWithoutTypeNames() =>
        Assert.Equal(
            """{"v":1,"state":{"name":"a","day":"Friday"}}""",
            _serializer.Serialize(new SampleState { Name = "a", Day = DayOfWeek.Friday }).ToString());

    [Fact]
    public void Deserialize_UnknownFormat_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => _serializer.Deserialize<SampleState>(BinaryData.FromString("""{"v":2,"state":{}}""")));
}
