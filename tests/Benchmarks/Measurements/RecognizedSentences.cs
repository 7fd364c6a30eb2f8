using System.Diagnostics;
using System.Text.Json;
using MassageBot.Benchmarks.Hosting;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>What one sentence costs a date recognizer, once its code is warm. Processor time and bytes only of the bundled one.</summary>
internal sealed record SentenceCost(
    string Reader, string Culture, int Sentences, TimeSpan Middle, TimeSpan SlowestHundredth, TimeSpan? Processor, double? Bytes)
{
    public const string Bundled = "bundled recognizers";
    public const string JavaScript = "JavaScript recognizers";
}

/// <summary>Sentences as clients write them, read one after the other on one core: by the bundled recognizers, and by Microsoft's in JavaScript.</summary>
internal sealed class RecognizedSentences
{
    private const int WarmRounds = 400;
    private const int Rounds = 200;
    private static readonly DateTime Now = new(2026, 11, 21, 17, 0, 0);

    private static readonly string[] English =
    [
        "hi", "Do you have anything free tomorrow afternoon?", "My back has hurt since last tuesday, can you see me within the next 3 days?",
        "next friday between 2 and 5pm would be perfect for a 90 minute deep tissue", "Can I move my 3pm appointment to 4?",
        "I'd like every second monday at 9 in the morning, starting from the 7th of December", "what do you charge for an hour and a half",
        "Anything but the first week of january 2027, I'm away from 12/28 to 1/5", "yes please, the later one", "half past six or a quarter to seven on thursday the 26th",
    ];

    private static readonly string[] Spanish =
    [
        "hola", "¿Tienen algo libre mañana por la tarde?", "Me duele la espalda desde el martes pasado, ¿me pueden ver en los próximos 3 días?",
        "el próximo viernes entre las 2 y las 5 de la tarde para un masaje de 90 minutos", "¿Puedo pasar mi cita de las 3 a las 4?",
        "quiero venir cada dos semanas los lunes a las nueve de la mañana a partir del 7 de diciembre", "cuánto cuesta una hora y media",
        "cualquier día menos la primera semana de enero de 2027, estoy fuera del 28 de diciembre al 5 de enero", "sí, la última", "a las seis y media o a las siete menos cuarto el jueves 26",
    ];

    public static async Task<IReadOnlyList<SentenceCost>> MeasureAsync(CancellationToken cancellationToken) =>
    [
        Of(Culture.English, English, cancellationToken),
        Of(Culture.Spanish, Spanish, cancellationToken),
        .. await JavaScriptAsync(cancellationToken),
    ];

    private static async Task<IReadOnlyList<SentenceCost>> JavaScriptAsync(CancellationToken cancellationToken)
    {
        if (!NodePackages.Sdk.AreThere())
        {
            return [];
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(ToRead(), JsonSerializerOptions.Web), cancellationToken);
            using var found = JsonDocument.Parse(await NodeScript.RunAsync(NodePackages.Sdk, "dates.mjs", [file], cancellationToken));
            return [.. found.RootElement.EnumerateArray().Select(Read)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static object[] ToRead() =>
        [new { culture = Culture.English, now = Now, sentences = English }, new { culture = Culture.Spanish, now = Now, sentences = Spanish }];

    private static SentenceCost Read(JsonElement cost) => new(
        SentenceCost.JavaScript,
        cost.GetProperty("culture").GetString()!,
        English.Length,
        TimeSpan.FromMilliseconds(cost.GetProperty("p50Ms").GetDouble()),
        TimeSpan.FromMilliseconds(cost.GetProperty("p99Ms").GetDouble()),
        null,
        null);

    private static SentenceCost Of(string culture, string[] sentences, CancellationToken cancellationToken)
    {
        Read(culture, sentences, WarmRounds, [], cancellationToken);
        var times = new List<TimeSpan>(Rounds * sentences.Length);
        var (processor, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        Read(culture, sentences, Rounds, times, cancellationToken);
        var (spent, made) = (Environment.CpuUsage.TotalTime - processor, GC.GetAllocatedBytesForCurrentThread() - bytes);
        times.Sort();
        return new SentenceCost(SentenceCost.Bundled, culture, sentences.Length, times[times.Count / 2], times[times.Count * 99 / 100], spent / times.Count, (double)made / times.Count);
    }

    private static void Read(string culture, string[] sentences, int rounds, List<TimeSpan> times, CancellationToken cancellationToken)
    {
        for (var round = 0; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var sentence in sentences)
            {
                var start = Stopwatch.GetTimestamp();
                DateTimeRecognizer.RecognizeDateTime(sentence, culture, refTime: Now);
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        }
    }
}
