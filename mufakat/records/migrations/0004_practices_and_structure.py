
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0003_consolidated_reports'),
    ]

    operations = [
        migrations.CreateModel(
            name='Practice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sources', models.JSONField(blank=True, default=list)),
                ('unsure', models.BooleanField(default=False)),
                ('illustrative', models.BooleanField(default=False)),
                ('note', models.TextField(blank=True)),
                ('classification', models.CharField(choices=[('public', 'public'), ('participants', 'participants of the journey'), ('members', 'members only'), ('secretariat', 'secretariat')], default='members', max_length=20)),
                ('state', models.CharField(choices=[('begun', 'begun'), ('sent', 'sent'), ('asked_back', 'asked back'), ('published', 'published'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], default='begun', max_length=12)),
                ('language', models.CharField(default='en', max_length=10)),
                ('title', models.TextField(blank=True)),
                ('what', models.TextField(blank=True)),
                ('results', models.TextField(blank=True)),
                ('evidence', models.TextField(blank=True)),
                ('contact', models.TextField(blank=True)),
                ('since', models.TextField(blank=True)),
                ('takes_part', models.BooleanField(default=False)),
                ('mechanism', models.TextField(blank=True)),
                ('ages_from', models.TextField(blank=True)),
                ('ages_to', models.TextField(blank=True)),
                ('run_by', models.TextField(blank=True)),
                ('material_in', models.JSONField(blank=True, default=list)),
                ('has_macros', models.BooleanField(default=False)),
                ('made_key', models.CharField(blank=True, db_index=True, max_length=40)),
                ('version', models.PositiveIntegerField(default=1)),
                ('changed_by', models.CharField(max_length=200)),
                ('changed_at', models.DateTimeField()),
                ('published_on', models.DateField(blank=True, null=True)),
                ('areas', models.ManyToManyField(blank=True, related_name='practices', to='records.priorityarea')),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.storedfile')),
                ('groups', models.ManyToManyField(blank=True, related_name='practices', to='records.targetgroup')),
                ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='practices', to='records.meeting')),
                ('offered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='practices_offered', to='records.member')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='practices', to='records.organisation')),
                ('recommendations', models.ManyToManyField(blank=True, related_name='practices', to='records.recommendation')),
                ('where', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='practices', to='records.member')),
            ],
            options={
                'ordering': ['-published_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PracticeAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('reason', models.TextField(blank=True)),
                ('by', models.CharField(max_length=200)),
                ('on_behalf_of', models.CharField(blank=True, max_length=200)),
                ('at', models.DateTimeField()),
                ('practice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='acts', to='records.practice')),
            ],
            options={
                'ordering': ['at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='StructureEdition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sources', models.JSONField(blank=True, default=list)),
                ('unsure', models.BooleanField(default=False)),
                ('illustrative', models.BooleanField(default=False)),
                ('note', models.TextField(blank=True)),
                ('classification', models.CharField(choices=[('public', 'public'), ('participants', 'participants of the journey'), ('members', 'members only'), ('secretariat', 'secretariat')], default='members', max_length=20)),
                ('number', models.PositiveSmallIntegerField()),
                ('origin', models.CharField(choices=[('member', 'reported by the country'), ('sources', 'from public sources')], default='member', max_length=10)),
                ('as_of', models.CharField(blank=True, max_length=10)),
                ('contents', models.JSONField(default=dict)),
                ('sha256', models.CharField(max_length=64)),
                ('cleared_by', models.CharField(blank=True, max_length=200)),
                ('cleared_on', models.DateField(blank=True, null=True)),
                ('published_on', models.DateField(blank=True, null=True)),
                ('clearance', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.clearance')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='structure_editions', to='records.member')),
            ],
            options={
                'ordering': ['member', 'number'],
            },
        ),
        migrations.CreateModel(
            name='StructureWork',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('as_of', models.CharField(blank=True, max_length=10)),
                ('state', models.CharField(choices=[('open', 'open'), ('asked', 'waits for the authority'), ('cleared', 'cleared')], default='open', max_length=10)),
                ('begun_by', models.CharField(max_length=200)),
                ('begun_at', models.DateTimeField()),
                ('asked_by', models.CharField(blank=True, max_length=200)),
                ('asked_at', models.DateTimeField(blank=True, null=True)),
                ('given_back', models.TextField(blank=True)),
                ('clearance', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.clearance')),
                ('member', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='structure_work', to='records.member')),
            ],
        ),
        migrations.CreateModel(
            name='StructureRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=40)),
                ('position', models.PositiveIntegerField()),
                ('typed', models.JSONField(default=dict)),
                ('version', models.PositiveIntegerField(default=1)),
                ('changed_by', models.CharField(max_length=200)),
                ('actor', models.CharField(max_length=80)),
                ('changed_at', models.DateTimeField()),
                ('work', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='records.structurework')),
            ],
            options={
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='practice',
            constraint=models.CheckConstraint(condition=models.Q(('offered_by__isnull', True), ('organisation__isnull', True), _connector='OR'), name='a_practice_is_offered_by_one'),
        ),
        migrations.AddConstraint(
            model_name='structureedition',
            constraint=models.UniqueConstraint(fields=('member', 'number'), name='one_structure_edition_per_number'),
        ),
        migrations.AddConstraint(
            model_name='structureedition',
            constraint=models.CheckConstraint(condition=models.Q(('origin', 'sources'), models.Q(('as_of', ''), _negated=True), _connector='OR'), name='a_members_structure_has_its_date'),
        ),
        migrations.AddConstraint(
            model_name='structurerow',
            constraint=models.UniqueConstraint(fields=('work', 'part', 'key'), name='one_structure_row_per_key'),
        ),
    ]
