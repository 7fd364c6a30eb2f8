using MassageBot.Bot.Booking;
using MassageBot.Core;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Content;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Notices;
using MassageBot.Core.SessionLengths;
using MassageBot.Core.Staff;
using MassageBot.Core.Topics;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Advice;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Content.OptOut;
using MassageBot.Host.Content.Topics;
using MassageBot.Host.Content.Triage;
using MassageBot.Host.Content.Understanding;
using MassageBot.Host.Content.When;

namespace MassageBot.Host.Content;

/// <summary>What a reading of <c>dialogs/</c> gave: content, or the problems that have to be put right first.</summary>
public sealed record ContentReading(ClinicContent? Content, IReadOnlyList<ContentProblem> Problems);

/// <summary>Reads and checks all of <c>dialogs/</c>.</summary>
public sealed class ContentReader
{
    private readonly string folder;
    private readonly ContentProblems problems;
    private readonly LearntModels models;

    private ContentReader(string folder, LearntModels models)
    {
        this.models = models;
        this.folder = Path.GetFullPath(folder);
        problems = new ContentProblems(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(this.folder)));
    }

    /// <summary>
    /// Never throws for what files hold; content is null when there is any problem. Learning from the phrases goes on after it returns:
    /// <see cref="ClinicContent.Trained"/>.
    /// </summary>
    /// <param name="folder">The folder <c>dialogs</c>.</param>
    /// <param name="modelFolder">Where trained models are kept between starts.</param>
    public static ContentReading ReadAll(string folder, string modelFolder)
    {
        var reader = new ContentReader(folder, new LearntModels(modelFolder));
        var content = reader.Read();
        return new ContentReading(reader.problems.Count == 0 ? content : null, reader.problems.All);
    }

    private ClinicContent? Read()
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(folder, 1, "the folder is missing; start where it lies, or name its parent with --root");
            return null;
        }

        var languages = SpokenLanguages.In(folder, problems);
        var understanding = Beside(apart => UnderstandingContentReader.Read(folder, languages, apart));
        var topics = new TopicsReader(Path.Combine(folder, "topics"), languages, problems).Read();
        var clinic = ReadClinic(topics, languages);
        var safety = Beside(apart => clinic is null ? null : ReadSafety(clinic, languages, apart));
        var words = new WordsReader(Path.Combine(folder, "wording"), languages, problems).ReadAll(clinic);
        var types = ReadMassageTypes();
        var sessions = ReadSessions();
        var knowledge = new KnowledgeReader(Path.Combine(folder, "knowledge"), languages, problems).Read();
        new MassageTypeChecks(problems).Check(types, knowledge);
        var cards = new CardsReader(Path.Combine(folder, "cards"), problems).Read();
        new QuestionChecks(Path.Combine(folder, "topics"), problems).Check(topics, knowledge);
        var optOut = OptOutReader.Read(Path.Combine(folder, "opt-out"), languages, problems);
        var places = StrictYaml.Read<CallingPlaces>(Path.Combine(folder, "notices", "places.yaml"), problems, out _);
        var commands = StrictYaml.Read<StaffCommands>(Path.Combine(folder, "staff", "commands.yaml"), problems, out var commandLines);
        StaffCommandChecks.Check(commands, commandLines, problems);
        var dates = new RecognizerDateTimeReader();
        var whenWords = WhenWordsFiles.Read(folder, languages, dates, problems);
        var (everyday, screening) = (understanding.Join(problems), safety.Join(problems));
        if (clinic is null || sessions is null || screening is null || places is null || commands is null || problems.Count > 0)
        {
            return null;
        }

        var when = new WhenReader(dates, clinic, whenWords);
        var reading = Task.Run(() => Reader(everyday, when, clinic));
        var learnt = AfterAsync(reading, () => Learnt(screening.Triage, everyday));
        var answers = AnswerSearch.Build(knowledge, topics, clinic, everyday, learnt);
        return new ClinicContent
        {
            Clinic = clinic,
            Words = words,
            MassageTypes = [.. types.Select(type => type.Type)],
            Sessions = sessions,
            Knowledge = knowledge,
            OptOut = optOut,
            Places = places,
            StaffCommands = commands,
            Cards = cards,
            Topics = topics,
            Answers = answers,
            TriageRules = screening.Rules,
            Triage = new TriageOnceLearnt(screening.Triage, learnt),
            Screen = screening.Screen,
            Recommender = new Recommender(screening.Rules, sessions),
            When = when,
            Understanding = new UnderstandingOnceTrained(reading),
            Trained = Task.WhenAll(reading, learnt, answers.Built),
        };
    }

    /// <summary>Begins to read a part while others are read: a start is over sooner by half where there are two cores.</summary>
    private Part<T> Beside<T>(Func<ContentProblems, T> read)
    {
        var apart = problems.Apart();
        return new Part<T>(Task.Run(() => read(apart)), apart);
    }

    /// <summary>One after the other: the host, which starts meanwhile, keeps a core for itself.</summary>
    private static async Task<T> AfterAsync<T>(Task before, Func<T> learn)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await Task.Run(learn);
    }

    private Safety? ReadSafety(Clinic clinic, IReadOnlyList<Language> languages, ContentProblems apart)
    {
        if (TriageContent.Read(folder, clinic, languages, apart) is not { } reading)
        {
            return null;
        }

        var examples = Beside(reading.Checked);
        var safety = new Safety(reading.Rules, new SafetyTriage(reading.Rules), new SafetyScreen(reading.Rules));
        return examples.Join(apart) is null ? null : safety;
    }

    private MessageReader Reader(UnderstandingContent content, WhenReader when, Clinic clinic) =>
        new(content, IntentsOf(content), clinic, when.Read);

    private IntentModel IntentsOf(UnderstandingContent content)
    {
        var hash = content.ComputeHash();
        return models.For("intents", hash, file => IntentModel.Load(file, hash), () => IntentModel.Train(content), (model, file) => model.Save(file));
    }

    private ITriage Learnt(SafetyTriage rules, UnderstandingContent everyday)
    {
        var hash = TriageContent.ComputeHash(folder, everyday);
        var phrases = everyday.Phrases.Where(phrase => phrase.Label != Intents.Boundary).Select(phrase => phrase.Text);
        return rules.With(models.For("likeness", hash, file => LikenessModel.Load(file, hash), () => rules.Learn(phrases), (model, file) => model.Save(file, hash)));
    }

    private Clinic? ReadClinic(TopicBook topics, IReadOnlyList<Language> languages)
    {
        var clinic = StrictYaml.Read<Clinic>(Path.Combine(folder, "clinic.yaml"), problems, out var lines);
        SpokenText.Check(lines, problems);
        if (clinic is null)
        {
            return null;
        }

        clinic = clinic with { Emergency = CountryNumbers.Complete(clinic.Country, clinic.Emergency) };
        new ClinicChecks(clinic, topics.Topics, languages, lines, problems).Check();
        new LookChecks(clinic.Look, lines, problems).Check();
        return clinic;
    }

    private List<(MassageType Type, YamlLines Lines)> ReadMassageTypes()
    {
        var types = new List<(MassageType, YamlLines)>();
        foreach (var file in ContentFiles.In(Path.Combine(folder, "massage-types"), "*.yaml"))
        {
            if (StrictYaml.Read<MassageType>(file, problems, out var lines) is { } type)
            {
                types.Add((type, lines));
            }
        }

        return types;
    }

    private Sessions? ReadSessions()
    {
        var sessions = StrictYaml.Read<Sessions>(Path.Combine(folder, "sessions.yaml"), problems, out var lines);
        if (sessions is { Lengths: var lengths } && !lengths.Select(length => length.Minutes).Order().Distinct().SequenceEqual(lengths.Select(length => length.Minutes)))
        {
            problems.Add(lines.Path, lines.LineOf("lengths"), "order the lengths from short to long, each once");
        }

        return sessions;
    }

    private sealed record Safety(TriageRules Rules, SafetyTriage Triage, SafetyScreen Screen);

    /// <summary>A part that is being read, and what is found wrong with it.</summary>
    private sealed class Part<T>(Task<T> reading, ContentProblems apart)
    {
        public T Join(ContentProblems problems)
        {
            var read = reading.GetAwaiter().GetResult();
            problems.AddAll(apart);
            return read;
        }
    }
}
