using MassageBot.Core.Understanding;

namespace MassageBot.Host.Content.Understanding;

/// <summary>Reads messages as soon as the model has learnt; who asks before waits for it.</summary>
internal sealed class UnderstandingOnceTrained(Task<MessageReader> reader) : IUnderstanding
{
    public Understood Read(string text, Moment moment) => reader.GetAwaiter().GetResult().Read(text, moment);

    public string Mask(string text, IEnumerable<string> names) => reader.GetAwaiter().GetResult().Mask(text, names);
}
